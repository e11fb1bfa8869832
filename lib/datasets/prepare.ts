// Two forms that networks like: labels as ones and zeros, columns of like size.
import { CourseError, expectShape, ShapeError, shapeOf } from '../core';

/**
 * Labels as rows with a single 1: `oneHot([2, 0], 3)` is `[[0, 0, 1], [1, 0, 0]]`.
 * @param labels (N), whole numbers from 0.
 * @param classes how many there are: the width of a row.
 * @throws CourseError for a label outside 0 to classes - 1.
 */
export function oneHot(labels: ArrayLike<number>, classes: number): number[][] {
  return Array.from(labels, (label, row) => {
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new CourseError(
        `Expected labels from 0 to ${classes - 1}, got ${label} in row ${row}. ` +
          'Give the number of classes, or number the labels from 0.',
      );
    }
    return Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0));
  });
}

/** Mean and standard deviation of each column, and the function that takes them out of other rows. */
export interface Standardizer {
  readonly means: number[];
  /** Of the whole population (divided by N); 1 for a column that never changes. */
  readonly deviations: number[];
  /** (N, columns) -> (N, columns): each number as standard deviations from the mean. */
  apply(rows: readonly (readonly number[])[]): number[][];
}

/**
 * Learns each column's mean and standard deviation from the training rows: apply the same ones to all others.
 * @param rows (N, columns), at least one row.
 * @throws ShapeError for no rows or rows of unequal length, here and in `apply`.
 */
export function fitStandardizer(rows: readonly (readonly number[])[]): Standardizer {
  const shape = shapeOf(rows);
  if (shape.length !== 2) {
    throw new ShapeError(`Expected rows of numbers, got ${rows.length} rows. Fit on the training rows.`);
  }
  const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
  const means = columns.map(mean);
  const deviations = columns.map((column, j) => Math.sqrt(mean(column.map((x) => (x - means[j]) ** 2))) || 1);
  const apply = (others: readonly (readonly number[])[]): number[][] => {
    if (others.length === 0) return [];
    expectShape('rows', shapeOf(others), [-1, means.length], 'Give the same columns as in training.');
    return others.map((row) => row.map((x, j) => (x - means[j]) / deviations[j]));
  };
  return { means, deviations, apply };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
