// Does an answer depend, in its last bits, on who stands beside it in the batch?

import { freezeModel } from '../../inference';
import { tf } from '../../tf';
import { drawMlp, drawRows } from './draw-mlp';

/** How many numbers came out otherwise in a batch than alone. */
export interface BatchBits {
  readonly program: string;
  readonly differ: number;
  readonly of: number;
  /** The largest difference. */
  readonly gap: number;
}

/**
 * Multiplies rows with one matrix, one by one and all together, by this course's inference and by TensorFlow on the
 * backend that runs, which must be started.
 * @param numRows in the batch. Default 256.
 * @param inputs of the layer, of 32 outputs. Default 784.
 */
export function compareBatchBits(
  seed: string | number = 'batches',
  numRows = 256,
  inputs = 784,
): BatchBits[] {
  const layer = drawMlp([inputs, 32], seed);
  const ours = freezeModel(layer);
  const rows = drawRows(numRows, inputs, `${seed}/rows`); // (B, inputs)
  const kernel = layer.weights.get('layer1/kernel')?.data as Float32Array;
  const product = (some: typeof rows): Float32Array =>
    tf.tidy(() =>
      tf.matMul(tf.tensor2d(some.map((row) => [...row])), tf.tensor2d(kernel, [inputs, 32])).dataSync(),
    ) as Float32Array;
  return [
    compare(
      'the second program',
      ours.predictBatch(rows).flatMap((row) => [...row]),
      rows.flatMap((row) => [...ours.predict(row)]),
    ),
    compare(
      'TensorFlow',
      [...product(rows)],
      rows.flatMap((row) => [...product([row])]),
    ),
  ];
}

function compare(program: string, together: readonly number[], alone: readonly number[]): BatchBits {
  const gaps = together.map((value, i) => Math.abs(value - alone[i])).filter((gap) => gap > 0);
  return { program, differ: gaps.length, of: together.length, gap: Math.max(0, ...gaps) };
}
