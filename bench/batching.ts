// What do batches give, and what do they cost? Throughput and latency of ours beside PyTorch's, on one thread.
//
//   npx tsx bench/batching.ts
//
// The peer is made available as the head of bench/inference.ts says; without it only our side is measured.
// Both sides load the same file and answer the same rows, softmax included. Ours also checks and copies each row and
// makes an array for each answer; PyTorch gets its batch as one tensor. In turn, one pair after the other.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath, random } from 'course/core';
import { type Frozen, loadModel } from 'course/inference';
import { median, percentile } from 'course/measure';
import { type Peer, startPeer, writeModel } from './peer';

const LAYER_SIZES = [784, 128, 10];
const BATCHES = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const PAIRS = 21;
/** Rows of one measurement: some 10 ms. */
const ROWS = 2048;
const THREADS = 1;

/** Microseconds a batch, one entry a turn. */
interface Times {
  readonly ours: number[];
  readonly pytorch: number[];
}

async function measure(batch: number, model: Frozen, inputs: Float32Array[], peer?: Peer): Promise<Times> {
  const rows = inputs.slice(0, batch);
  const repeats = Math.max(10, ROWS / batch);
  const times: Times = { ours: [], pytorch: [] };
  for (let turn = -2; turn < PAIRS; turn++) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) model.predictBatch(rows);
    const ours = ((performance.now() - start) / repeats) * 1000;
    const pytorch = peer ? (await peer.ask({ batch, repeats })).microseconds : Number.NaN;
    if (turn < 0) continue; // warm-up
    times.ours.push(ours);
    times.pytorch.push(pytorch);
  }
  return times;
}

function summary(batch: number, { ours, pytorch }: Times) {
  const ratios = ours.map((time, i) => pytorch[i] / time);
  return {
    batch,
    oursMicroseconds: median(ours),
    pytorchMicroseconds: median(pytorch),
    oursRowsPerSecond: (batch / median(ours)) * 1e6,
    pytorchRowsPerSecond: (batch / median(pytorch)) * 1e6,
    throughputRatio: median(ratios),
    middleHalf: [percentile(ratios, 25), percentile(ratios, 75)],
  };
}

function line(result: ReturnType<typeof summary>): string {
  const { batch, oursMicroseconds, pytorchMicroseconds, throughputRatio, middleHalf } = result;
  const [ours, pytorch] = [result.oursRowsPerSecond, result.pytorchRowsPerSecond].map((rows) => rows / 1000);
  return [
    String(batch).padStart(5),
    oursMicroseconds.toFixed(1).padStart(12),
    pytorchMicroseconds.toFixed(1).padStart(12),
    ours.toFixed(0).padStart(12),
    pytorch.toFixed(0).padStart(12),
    `${throughputRatio.toFixed(2)} (${middleHalf.map((ratio) => ratio.toFixed(2)).join(' to ')})`.padStart(
      22,
    ),
  ].join('');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'course-bench-'));
  const path = join(folder, 'model.safetensors');
  writeModel(path, LAYER_SIZES);
  const { next } = random('inputs');
  const inputs = Array.from({ length: 256 }, () => Float32Array.from({ length: LAYER_SIZES[0] }, next));
  const model = loadModel(path);
  const peer = await startPeer('batching', path, THREADS, inputs);
  const results = [];
  for (const batch of BATCHES) results.push(summary(batch, await measure(batch, model, inputs, peer)));
  peer?.end();
  rmSync(folder, { recursive: true });
  console.log(`${LAYER_SIZES.join('-')}, ${THREADS} thread, medians of ${PAIRS} pairs`);
  console.log('batch   ours (us)   PyTorch (us)  ours (k/s)  PyTorch (k/s)   throughput, ours / PyTorch');
  for (const result of results) console.log(line(result));
  if (!peer) console.log('PyTorch skipped: see the head of bench/inference.ts for how to install it.');
  mkdirSync(projectPath('bench', 'results'), { recursive: true });
  writeFileSync(projectPath('bench', 'results', 'batching.json'), JSON.stringify(results, null, 2));
  console.log(JSON.stringify(results));
}

void main();
