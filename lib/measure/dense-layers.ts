// What the closed forms of a dense network share.
import { CourseError } from '../core';

/** Operations of one pass, by kind. */
export interface DenseFlops {
  /** Matrix products only: what papers count. */
  readonly matrix: number;
  /** Everything else: biases, activations, loss, update. */
  readonly other: number;
  /** Both together. */
  readonly total: number;
}

/** 2 B n_(l-1) n_l for each layer. */
export function matrixFlops(each: readonly (readonly [number, number])[], batchSize: number): number {
  return 2 * batchSize * sum(each.map(([from, to]) => from * to));
}

/**
 * Inputs and outputs of each layer: [784, 128, 10] -> [[784, 128], [128, 10]].
 * @throws CourseError for sizes that are not two or more whole numbers from 1.
 */
export function layers(sizes: readonly number[]): [number, number][] {
  if (sizes.length < 2 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new CourseError(
      `Expected layer sizes from input to output, such as [784, 128, 10], got [${sizes.join(', ')}]. ` +
        'Give two or more whole numbers from 1.',
    );
  }
  return sizes.slice(1).map((to, i) => [sizes[i], to]);
}

/** Adds the two kinds up. */
export function flops(matrix: number, other: number): DenseFlops {
  return { matrix, other, total: matrix + other };
}

/** The sum of a list; 0 for none. */
export function sum(values: readonly number[]): number {
  return values.reduce((sofar, value) => sofar + value, 0);
}
