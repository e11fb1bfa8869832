// What is compared: two networks, two optimizers, the same rows, labels, first weights and batches on both sides.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from 'course/core';
import { tf } from 'course/tf';
import { batchRows, evaluate, loadData, mlp, optimizer, takeBatch, trainStep } from 'course/training';

const NUM_ROWS = 1_437; // as many as four fifths of the digits
const BATCH_SIZE = 64;

/** A network and an optimizer. */
export interface Case {
  readonly name: string;
  readonly layerSizes: readonly number[];
  readonly optimizer: 'sgd' | 'adam';
  readonly learningRate: number;
}

/** The cases of the table. */
export const CASES: readonly Case[] = [
  [784, 128, 10],
  [64, 32, 10],
].flatMap((layerSizes) => [
  { name: `${layerSizes.join('-')} sgd`, layerSizes, optimizer: 'sgd' as const, learningRate: 0.01 },
  { name: `${layerSizes.join('-')} adam`, layerSizes, optimizer: 'adam' as const, learningRate: 0.001 },
]);

/** Our side of a case, ready to step, and what the peer needs for the same. */
export interface Ours {
  /** @returns milliseconds for so many steps, each with its batch picked from the data. */
  run(steps: number): number;
  loss(): number;
  readonly forPeer: object;
}

/** Sets up our side. Both sides go through the batches of one shuffled epoch, over and over. */
export function prepare({ name, layerSizes, optimizer: rule, learningRate }: Case): Ours {
  const draw = random(name);
  const x = Float32Array.from({ length: NUM_ROWS * layerSizes[0] }, () => draw.next());
  const y = Array.from({ length: NUM_ROWS }, () => draw.integer(10));
  const model = mlp({ layerSizes, seed: 1 });
  const weights = model.weights();
  const data = loadData('the data', { x, y }, layerSizes[0], 10);
  const fullBatches = batchRows(NUM_ROWS, 1, { batchSize: BATCH_SIZE, seed: 1, shuffle: true }).slice(0, -1);
  const descent = optimizer(rule);
  const run = (steps: number): number => {
    const start = performance.now();
    for (let i = 0; i < steps; i++) {
      const batch = takeBatch(data, fullBatches[i % fullBatches.length]);
      tf.dispose([trainStep(model, descent, batch.x, batch.y, learningRate), batch.x, batch.y]);
    }
    return performance.now() - start;
  };
  const file = join(mkdtempSync(join(tmpdir(), 'bench-training-')), 'numbers.f32');
  const tensors: [string, readonly number[], Float32Array][] = [
    ['x', [NUM_ROWS, layerSizes[0]], x],
    ['labels', [NUM_ROWS], Float32Array.from(y)],
    ...[...weights].map(([n, t]): [string, readonly number[], Float32Array] => [n, t.shape, t.data]),
  ];
  writeFileSync(file, Buffer.concat(tensors.map(([, , values]) => Buffer.from(values.buffer))));
  const batches = fullBatches.map((rows) => [...rows]);
  const shapes = tensors.map(([n, shape]) => [n, shape]);
  const forPeer = { layerSizes, optimizer: rule, learningRate, file, tensors: shapes, batches };
  return { run, loss: () => evaluate(model, { x, y }).loss, forPeer };
}
