// How long does one prediction take, ours beside PyTorch's, on one thread of this machine?
//
//   npx tsx bench/inference.ts
//
// The peer needs Python with PyTorch, in an environment of its own; without it only our side is measured:
//   python3 -m venv .setup/bench-venv && .setup/bench-venv/bin/pip install --retries 0 torch numpy safetensors
// BENCH_PYTHON names another Python. Both sides load the same safetensors file and answer the same inputs,
// one at a time, softmax included, in turn; the figure is the median over all turns.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type DenseBlueprint, type WeightTensor, writeArtifact } from 'course/artifact';
import { projectPath, random } from 'course/core';
import { type Frozen, loadModel } from 'course/inference';
import { median, percentile } from 'course/measure';

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

/** A PyTorch process that answers each command with a line. */
interface Peer {
  readonly version: string;
  readonly answers: number[][];
  ask(command: object): Promise<{ microseconds: number }>;
  end(): void;
}

async function compare(layerSizes: readonly number[], folder: string) {
  const path = join(folder, `${layerSizes.join('-')}.safetensors`);
  writeModel(path, layerSizes);
  const { next } = random('inputs');
  const inputs = Array.from({ length: INPUTS }, () => Float32Array.from({ length: layerSizes[0] }, next));
  const [simd, plain] = [loadModel(path), loadModel(path, { kernel: 'plain' })];
  const peer = await startPeer(path, inputs);
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

function writeModel(path: string, layerSizes: readonly number[]): void {
  const { normal } = random('weights');
  const weights = new Map<string, WeightTensor>();
  const layers = layerSizes.slice(1).map((outputs, l): DenseBlueprint => {
    const [inputs, name] = [layerSizes[l], `layer${l + 1}`];
    const kernel = Float32Array.from({ length: inputs * outputs }, () => normal(0, inputs ** -0.5));
    weights.set(`${name}/kernel`, { shape: [inputs, outputs], data: kernel });
    weights.set(`${name}/bias`, { shape: [outputs], data: new Float32Array(outputs) });
    return {
      name,
      type: 'dense',
      inputs,
      outputs,
      activation: l === layerSizes.length - 2 ? 'none' : 'relu',
    };
  });
  writeArtifact(path, { blueprint: { format: 'course-model/1', kind: 'mlp', layers }, weights });
}

async function startPeer(path: string, inputs: readonly Float32Array[]): Promise<Peer | undefined> {
  const python = process.env.BENCH_PYTHON ?? projectPath('.setup', 'bench-venv', 'bin', 'python');
  if (!existsSync(python)) return undefined;
  const child = spawn(python, [join(__dirname, 'inference.py'), path, String(THREADS)]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (command: unknown) => JSON.parse((await say(child, command, lines)) as string);
  const hello = await ask(inputs.map((input) => [...input]));
  return { ...hello, ask, end: () => child.stdin.end() };
}

async function say(child: ChildProcessWithoutNullStreams, command: unknown, lines: AsyncIterator<string>) {
  child.stdin.write(`${JSON.stringify(command)}\n`);
  const { value, done } = await lines.next();
  if (done) throw new Error('The PyTorch program ended before its answer; its message stands above.');
  return value;
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
