// Mini-batches: which rows each step sees, in an order that the seed and the epoch decide.
import { random } from '../core';
import { tf } from '../tf';
import type { LoadedData } from './data';
import type { Tensor } from './kernels';

/** How an epoch is cut. */
export interface BatchOptions {
  /** Rows in a batch; the last batch of an epoch holds what is left. */
  readonly batchSize: number;
  readonly seed: number | string;
  readonly shuffle: boolean;
}

/**
 * The row numbers of each batch of an epoch. Every row comes once.
 *
 * The order depends on seed and epoch alone, so that a resumed training needs no state of a random stream.
 * @param epoch from 1.
 */
export function batchRows(
  count: number,
  epoch: number,
  { batchSize, seed, shuffle }: BatchOptions,
): Int32Array[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  const order = Int32Array.from(shuffle ? random(`${seed}/epoch/${epoch}`).shuffle(rows) : rows);
  const batches: Int32Array[] = [];
  for (let start = 0; start < count; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}

/** A batch on the backend. */
export interface Batch {
  /** (B, inputs) */
  readonly x: Tensor;
  /** One-hot rows (B, classes). */
  readonly y: Tensor;
  readonly labels: Int32Array;
}

/**
 * Picks rows and puts them on the backend. Dispose x and y.
 *
 * Copying rows here costs less than gathering them there: the gather kernels check every index and need the indices as
 * a tensor first.
 */
export function takeBatch({ values, labels, inputs, numClasses }: LoadedData, rows: Int32Array): Batch {
  const x = new Float32Array(rows.length * inputs);
  const y = new Float32Array(rows.length * numClasses);
  rows.forEach((row, i) => {
    x.set(values.subarray(row * inputs, (row + 1) * inputs), i * inputs);
    y[i * numClasses + labels[row]] = 1;
  });
  return {
    x: tf.tensor2d(x, [rows.length, inputs]),
    y: tf.tensor2d(y, [rows.length, numClasses]),
    labels: rows.map((row) => labels[row]),
  };
}
