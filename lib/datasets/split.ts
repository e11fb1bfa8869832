// Rows to learn from, rows to choose by, rows to be judged on: drawn once, by a seed.
import { CourseError, random } from '../core';

/** Sizes as shares of all rows, and the seed of the draw. */
export interface SplitOptions {
  /** Share kept for the last judgement: 0.2 is a fifth. */
  readonly test: number;
  /** Share to choose settings by. Default 0. */
  readonly validation?: number;
  /** Equal seeds give equal splits. */
  readonly seed: number | string;
}

/** Row numbers from 0, in random order; each row is in exactly one list. */
export interface Split {
  readonly train: number[];
  readonly validation: number[];
  readonly test: number[];
}

/**
 * Deals the rows 0 to `count - 1` out at random.
 * @throws CourseError when the shares leave nothing to train on, or `count` is not a whole number.
 */
export function split(count: number, { test, validation = 0, seed }: SplitOptions): Split {
  const testCount = Math.round(count * test);
  const heldOut = testCount + Math.round(count * validation);
  if (!Number.isInteger(count) || !(test >= 0) || !(validation >= 0) || !(heldOut < count)) {
    throw new CourseError(
      `Expected a whole number of rows and shares from 0 that leave rows to train on, got ${count} rows, ` +
        `test ${test} and validation ${validation}. Make the two shares add up to less than 1.`,
    );
  }
  const rows = random(seed).fork('split').shuffle(range(count));
  return {
    test: rows.slice(0, testCount),
    validation: rows.slice(testCount, heldOut),
    train: rows.slice(heldOut),
  };
}

/**
 * The items at these indices, in the order of the indices.
 * @throws CourseError when an index lies outside the list.
 */
export function pick<T>(items: ArrayLike<T>, indices: readonly number[]): T[] {
  return indices.map((index) => {
    if (Number.isInteger(index) && index >= 0 && index < items.length) return items[index];
    throw new CourseError(
      `Expected indices from 0 to ${items.length - 1}, got ${index}. Split the list that you pick from.`,
    );
  });
}

/**
 * A shuffled copy; the original stays as it was.
 * @param seed equal seeds give equal orders.
 */
export function shuffle<T>(items: readonly T[], seed: number | string): T[] {
  return random(seed).fork('shuffle').shuffle(items);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
