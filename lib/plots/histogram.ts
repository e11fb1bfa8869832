// Histogram: how often each range of a number occurs.
import { expectFields, frame, groupBy } from './frame';
import type { AxesOptions, Spec } from './spec';

/** Options of `histogram`. */
export interface HistogramOptions<Row> extends Omit<AxesOptions<Row>, 'y' | 'yTitle'> {
  /** Title of the vertical axis; `Count` unless told otherwise. */
  yTitle?: string;
  /** The most bars there may be; 30 unless told otherwise. The bounds are round numbers. */
  bins?: number;
}

/**
 * Counts the rows in ranges of `x`; groups (`color`) overlap, each with an outline of its own.
 *
 * `histogram(times, { x: 'ms', xTitle: 'Time of a prediction (ms)', title: …, description: … })`
 * @param rows `x` is a number; rows with null there are left out.
 * @throws CourseError when rows or a named field are missing.
 */
export function histogram<Row extends object>(rows: readonly Row[], options: HistogramOptions<Row>): Spec {
  const { x, color, bins = 30, yTitle = 'Count' } = options;
  expectFields(rows, options, [x, color]);
  const encoding = {
    x: { field: x, type: 'quantitative', bin: { maxbins: bins }, title: options.xTitle },
    y: { aggregate: 'count', type: 'quantitative', title: yTitle, stack: null },
    ...groupBy(rows, color, 'strokeDash', { title: options.colorTitle }),
  };
  const overlap = color ? { fillOpacity: 0.5, stroke: '#222222' } : {};
  return frame(rows, options, { mark: { type: 'bar', tooltip: true, ...overlap }, encoding });
}
