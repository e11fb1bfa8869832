// The smallest training there is: a straight line through points, with its loss, slopes and curvatures in closed form.
import { DataError } from '../../core';

/** The mean squared error of `y = start + slope x` on given points, as a function of the two weights. */
export interface StraightLine {
  /** Mean squared error of the weights [slope, start]. */
  loss(weights: readonly number[]): number;
  /** Gradient of the loss by [slope, start]. */
  gradient(weights: readonly number[]): number[];
  /** Largest and smallest curvature of the loss, the same everywhere. Gradient descent needs a rate below 2 / largest. */
  readonly curvatures: readonly [number, number];
  /** The weights [slope, start] of least loss. */
  readonly best: readonly [number, number];
}

/**
 * The problem of fitting a straight line, small enough for a map of its loss.
 *
 * Curvatures are the eigenvalues of the matrix of second slopes, [[2 mean(x x), 2 mean(x)], [2 mean(x), 2]].
 * @throws DataError when x and y differ in length, or x holds fewer than two different numbers.
 */
export function straightLine(x: readonly number[], y: readonly number[]): StraightLine {
  if (x.length !== y.length || new Set(x).size < 2) {
    throw new DataError(
      `Expected as many x as y, and two different x at least, got ${x.length} and ${y.length}. Check both lists.`,
    );
  }
  const mean = (of: (i: number) => number) => x.reduce((sum, _, i) => sum + of(i), 0) / x.length;
  const error = ([slope, start]: readonly number[], i: number) => start + slope * x[i] - y[i];
  const [middle, height] = [mean((i) => x[i]), mean((i) => y[i])];
  const slope = mean((i) => (x[i] - middle) * (y[i] - height)) / mean((i) => (x[i] - middle) ** 2);
  const square = mean((i) => x[i] ** 2);
  const root = Math.sqrt((square - 1) ** 2 + 4 * middle ** 2);
  return {
    loss: (weights) => mean((i) => error(weights, i) ** 2),
    gradient: (weights) => [
      mean((i) => 2 * error(weights, i) * x[i]), // by the slope
      mean((i) => 2 * error(weights, i)), // by the start
    ],
    curvatures: [square + 1 + root, square + 1 - root],
    best: [slope, height - slope * middle],
  };
}
