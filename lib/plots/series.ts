// Several numbers of the same rows, as lines in one chart.
import { CourseError } from '../core';
import { type LineOptions, lineChart } from './line-chart';
import type { Spec } from './spec';

/** One number of one row. */
interface Point {
  readonly x: number;
  readonly value: number;
  /** The name of its line, as the legend shows it. */
  readonly of: string;
}

/** Options of `seriesChart`: those of `lineChart`, without the fields. */
export type SeriesOptions = Omit<LineOptions<Point>, 'x' | 'y' | 'color'>;

/**
 * A line for each of the named numbers.
 *
 * `seriesChart(rows, 'epoch', { loss: 'loss (nats)', wrong: 'wrong (share)' }, { xTitle: 'Epoch', yTitle: 'Loss', … })`
 * @param x field on the horizontal axis, a number.
 * @param names fields to draw, and what the legend calls them; 8 at most.
 * @throws CourseError when there are no rows, or a field holds no number.
 */
export function seriesChart<Row extends object>(
  rows: readonly Row[],
  x: keyof Row & string,
  names: { readonly [field in keyof Row & string]?: string },
  options: SeriesOptions,
): Spec {
  const points: Point[] = Object.entries(names).flatMap(([field, of]) =>
    rows.map((row) => ({ x: numberIn(row, x), value: numberIn(row, field), of: of as string })),
  );
  const legend = { x: 'x', y: 'value', color: 'of', colorTitle: 'Line' } as const;
  return lineChart(points, { ...legend, ...options });
}

function numberIn(row: object, field: string): number {
  const value = (row as Record<string, unknown>)[field];
  if (typeof value === 'number') return value;
  throw new CourseError(`Expected a number in "${field}", got ${value}. Name a column of numbers.`);
}
