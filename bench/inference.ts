// How long does one prediction take, ours beside PyTorch's, on one thread of this machine?
//
//   npx tsx bench/inference.ts
//
// The peer needs Python with PyTorch, in an environment of its own; without it only our side is measured:
//   python3 -m venv .setup/bench-venv && .setup/bench-venv/bin/pip install --retries 0 torch numpy safetensors
// BENCH_PYTHON names another Python. Both sides load the same safetensors file and answer the same inputs,
// one at a time, softmax included, in turn; the figure is the median over all turns.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath, random } from 'course/core';
import { type Frozen, loadModel } from 'course/inference';
import { median, percentile } from 'course/measure';
import { startPeer, writeModel } from './peer';

const MODELS = [
  [784, 128, 10],
  [64, 32, 10],
];
const TURNS = 21;
const REPEATS = 2000;
const INPUTS = 64;
const THREADS = 1;

/** Microseconds a prediction, one entry a turn. */
interface Sides {
  readonly simd: number[];
  readonly plain: number[];
  readonly pytorch: number[];
}

async function compare(layerSizes: readonly number[], folder: string) {
  const path = join(folder, `${layerSizes.join('-')}.safetensors`);
  writeModel(path, layerSizes);
  const { next } = random('inputs');
  const inputs = Array.from({ length: INPUTS }, () => Float32Array.from({ length: layerSizes[0] }, next));
  const [simd, plain] = [loadModel(path), loadModel(path, { kernel: 'plain' })];
  const peer = await startPeer('inference', path, THREADS, inputs);
  const sides: Sides = { simd: [], plain: [], pytorch: [] };
  for (let turn = -2; turn < TURNS; turn++) {
    const times = {
      simd: clock(simd, inputs),
      plain: clock(plain, inputs),
      pytorch: peer ? (await peer.ask({ repeats: REPEATS })).microseconds : Number.NaN,
    };
    if (turn < 0) continue; // warm-up
    for (const side of ['simd', 'plain', 'pytorch'] as const) sides[side].push(times[side]);
  }
  peer?.end();
  const ratios = sides.simd.map((time, i) => time / sides.pytorch[i]);
  return {
    model: layerSizes.join('-'),
    pytorchVersion: peer?.version,
    largestDifference: peer && largestDifference(simd.predictBatch(inputs), peer.answers),
    simd: summary(sides.simd),
    plain: summary(sides.plain),
    pytorch: summary(sides.pytorch),
    ratio: summary(ratios),
    gigaflops:
      (2 * simd.blueprint.layers.reduce((sum, l) => sum + l.inputs * l.outputs, 0)) /
      median(sides.simd) /
      1000,
  };
}

function clock(model: Frozen, inputs: readonly Float32Array[]): number {
  const start = performance.now();
  for (let i = 0; i < REPEATS; i++) model.predict(inputs[i % inputs.length]);
  return ((performance.now() - start) / REPEATS) * 1000;
}

function summary(values: number[]) {
  return { median: median(values), low: percentile(values, 25), high: percentile(values, 75) };
}

function largestDifference(ours: readonly Float32Array[], theirs: readonly number[][]): number {
  return Math.max(...theirs.flatMap((row, r) => row.map((p, i) => Math.abs(p - ours[r][i]))));
}

function row(result: Awaited<ReturnType<typeof compare>>): string {
  const show = ({ median, low, high }: ReturnType<typeof summary>) =>
    Number.isNaN(median)
      ? '-'.padEnd(22)
      : `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`.padEnd(22);
  const { model, simd, plain, pytorch, ratio } = result;
  return `${model.padEnd(12)}${show(simd)}${show(plain)}${show(pytorch)}${show(ratio)}`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'course-bench-'));
  const results = [];
  for (const layerSizes of MODELS) results.push(await compare(layerSizes, folder));
  rmSync(folder, { recursive: true });
  console.log(`One prediction in microseconds: median of ${TURNS} turns (middle half), ${THREADS} thread`);
  console.log(
    `${'model'.padEnd(12)}${['ours, SIMD', 'ours, plain', 'PyTorch', 'SIMD / PyTorch'].map((t) => t.padEnd(22)).join('')}`,
  );
  for (const result of results) console.log(row(result));
  if (!results[0].pytorchVersion)
    console.log('PyTorch skipped: see the head of bench/inference.ts for how to install it.');
  mkdirSync(projectPath('bench', 'results'), { recursive: true });
  writeFileSync(projectPath('bench', 'results', 'inference.json'), JSON.stringify(results, null, 2));
  console.log(JSON.stringify(results));
}

void main();
