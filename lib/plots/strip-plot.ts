// Strips: every measurement of a few groups as a tick, with a box around the middle half of each group.
import { expectFields, frame, groupBy } from './frame';
import type { AxesOptions, Layer, Scale, Spec } from './spec';

/** Options of `stripPlot`: `x` is what was measured, `y` the group. */
export interface StripOptions<Row> extends Omit<AxesOptions<Row>, 'color' | 'colorTitle'> {
  /** `linear` unless told otherwise; `log` needs positive numbers. */
  xScale?: Scale;
}

const LANE = 84; // pixels for each group
const BOX = 18; // pixels from a lane's middle to the middle of its box above, and of its ticks below

/**
 * A lane for each group, in the order of the rows: above, a box from the first to the third quartile with a line at
 * the median, whose value stands beside it; below, a tick for each measurement.
 *
 * `stripPlot(times, { x: 'ms', y: 'work', xTitle: 'Time (ms)', yTitle: 'Work', title: …, description: … })`
 * @throws CourseError when rows or a named field are missing, or there are more than 8 groups.
 */
export function stripPlot<Row extends object>(rows: readonly Row[], options: StripOptions<Row>): Spec {
  const { x, y, xTitle, yTitle, xScale = 'linear' } = options;
  expectFields(rows, options, [x, y]);
  const groups = new Set(rows.map((row) => row[y])).size;
  const color = { ...(groupBy(rows, y, 'shape').color as object), legend: null }; // the lanes have names already
  const axis = { grid: true, tickSize: 0, labelLimit: 260 };
  const lane = { y: { field: y, type: 'nominal', sort: null, title: yTitle, axis } };
  const scale = { type: xScale, ...(xScale === 'linear' && { zero: true }) };
  const at = (field: string, title = '') => ({ x: { field, type: 'quantitative', title, scale } });
  const ticks = { type: 'tick', size: 22, thickness: 1.5, opacity: 0.45, yOffset: BOX };
  const layer = [
    { mark: ticks, encoding: { ...at(x, xTitle), ...lane, color } },
    ...boxes(x, y, { ...lane, color }, at),
  ];
  return frame(rows, { ...options, height: options.height ?? LANE * groups }, { layer });
}

function boxes(
  x: string,
  y: string,
  group: { y: object; color: object },
  at: (field: string) => object,
): Layer[] {
  const transform = [
    { aggregate: ['q1', 'median', 'q3'].map((op) => ({ op, field: x, as: op })), groupby: [y] },
  ];
  const box = {
    type: 'bar',
    height: BOX,
    fillOpacity: 0.35,
    stroke: '#222222',
    yOffset: -BOX,
    tooltip: true,
  };
  const median = { type: 'tick', size: BOX + 8, thickness: 3, color: '#222222', yOffset: -BOX };
  const label = { type: 'text', align: 'left', baseline: 'bottom', dx: 6, dy: -BOX - 11 };
  const text = { field: 'median', type: 'quantitative', format: ',.3~g' };
  return [
    { transform, mark: box, encoding: { ...at('q1'), x2: { field: 'q3' }, ...group } },
    { transform, mark: median, encoding: { ...at('median'), y: group.y } },
    { transform, mark: label, encoding: { ...at('median'), y: group.y, text } },
  ];
}
