// Bars: one number for each of a few things.
import { expectFields, frame, groupBy } from './frame';
import type { AxesOptions, Spec } from './spec';

/** Options of `barChart`. */
export interface BarOptions<Row> extends AxesOptions<Row> {
  /** Bars lie on their side, which suits long names; `false` unless told otherwise. */
  horizontal?: boolean;
  /** Writes each bar's value at its end, in this d3 format (`.2f`, `,`, `.1%`). */
  labels?: string;
  /** Lowest and highest value of the bars' axis; from zero to the longest bar unless told otherwise. */
  yDomain?: readonly [number, number];
}

/**
 * A bar for each row, in the order of the rows; groups (`color`) stand side by side.
 *
 * `barChart([{ digit: 0, share: 0.1 }], { x: 'digit', y: 'share', xTitle: 'Digit', yTitle: 'Probability', … })`
 * @param rows `x` names the bar, `y` is its length.
 * @throws CourseError when rows or a named field are missing.
 */
export function barChart<Row extends object>(rows: readonly Row[], options: BarOptions<Row>): Spec {
  const { x, y, color, horizontal = false } = options;
  expectFields(rows, options, [x, y, color]);
  const [along, across, offset] = horizontal ? ['y', 'x', 'yOffset'] : ['x', 'y', 'xOffset'];
  const grouped = color !== undefined && color !== x;
  const encoding = {
    [along]: { field: x, type: 'nominal', sort: null, title: options.xTitle },
    [across]: { field: y, type: 'quantitative', title: options.yTitle, ...scaleOf(options) },
    ...(grouped && { [offset]: { field: color, type: 'nominal', sort: null } }),
  };
  const mark = { type: 'bar', tooltip: true, ...(color && { stroke: '#222222' }) };
  const groups = groupBy(rows, color, 'strokeDash', { title: options.colorTitle });
  if (options.labels === undefined)
    return frame(rows, options, { mark, encoding: { ...encoding, ...groups } });
  return frame(rows, options, { encoding, layer: [{ mark, encoding: groups }, valueLabels(options)] });
}

function scaleOf({ yDomain }: { yDomain?: readonly [number, number] }): object {
  return yDomain ? { scale: { domain: yDomain } } : {};
}

function valueLabels<Row>({ y, labels, horizontal }: BarOptions<Row>): object {
  const place = horizontal ? { align: 'left', dx: 4 } : { baseline: 'bottom', dy: -3 };
  return {
    mark: { type: 'text', ...place },
    encoding: { text: { field: y, type: 'quantitative', format: labels } },
  };
}
