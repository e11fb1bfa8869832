// Mini-batches: which rows each step sees, in an order that the seed and the epoch decide.
import { random } from '../core';
import { tf } from '../tf';
import type { LoadedData } from './data';
import { gatherRows, type Tensor } from './kernels';

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

/** Picks rows of data that lie on the backend already; only their numbers travel. Dispose x and y. */
export function takeBatch(data: LoadedData, rows: Int32Array): Batch {
  const [x, y] = tf.tidy(() => {
    const indices = tf.tensor1d(rows, 'int32');
    return [gatherRows(data.x, indices), gatherRows(data.y, indices)];
  });
  return { x, y, labels: rows.map((row) => data.labels[row]) };
}
