// Series: a table with a column for each number becomes one with a row for each, as a chart of several lines wants it.
import { CourseError } from '../core';

/** One number of one row. */
export interface Point {
  /** Where it stands on the horizontal axis. */
  readonly x: number;
  readonly value: number;
  /** The name of its line, as the legend shows it. */
  readonly of: string;
}

/**
 * A point for each of the named numbers in each row, series by series.
 *
 * `lineChart(series(rows, 'epoch', { loss: 'loss (nats)', wrong: 'wrong (share)' }), { x: 'x', y: 'value', color: 'of', … })`
 * @param x field on the horizontal axis, a number.
 * @param names fields to draw, and what the legend calls them.
 * @throws CourseError when a field holds no number.
 */
export function series<Row extends object>(
  rows: readonly Row[],
  x: keyof Row & string,
  names: { readonly [field in keyof Row & string]?: string },
): Point[] {
  return Object.entries(names).flatMap(([field, of]) =>
    rows.map((row) => ({ x: numberIn(row, x), value: numberIn(row, field), of: of as string })),
  );
}

function numberIn(row: object, field: string): number {
  const value = (row as Record<string, unknown>)[field];
  if (typeof value === 'number') return value;
  throw new CourseError(`Expected a number in "${field}", got ${value}. Name a column of numbers.`);
}
