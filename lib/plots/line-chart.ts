// Lines: how a number changes along an axis.
import { expectFields, frame, groupBy, isWhole, typeOf, WHOLE_AXIS } from './frame';
import type { AxesOptions, Scale, Spec } from './spec';

/** Options of `lineChart`. */
export interface LineOptions<Row> extends AxesOptions<Row> {
  /** `linear` unless told otherwise; `log` needs positive numbers. */
  xScale?: Scale;
  /** `linear` unless told otherwise; `log` needs positive numbers. */
  yScale?: Scale;
  /** Lowest and highest value of the vertical axis; from the rows unless told otherwise. */
  yDomain?: readonly [number, number];
  /** Whether the vertical axis starts at zero; `true` unless told otherwise. Lines that lie close together need `false`. */
  zero?: boolean;
}

const PIECE_OF_LINE = { symbolType: 'stroke', symbolSize: 500, symbolStrokeWidth: 2.5 };
const MARKERS_UP_TO = 60; // more rows than this, and the markers hide the line

/**
 * A line through the rows, in the order of `x`; one line for each group (`color`).
 *
 * `lineChart([{ epoch: 1, loss: 2.3 }], { x: 'epoch', y: 'loss', xTitle: 'Epoch', yTitle: 'Loss (nats)', … })`
 * @param rows `x` is a number or a name, `y` a number.
 * @throws CourseError when rows or a named field are missing.
 */
export function lineChart<Row extends object>(rows: readonly Row[], options: LineOptions<Row>): Spec {
  const { x, y, color, xScale = 'linear', yScale = 'linear', yDomain, zero } = options;
  expectFields(rows, options, [x, y, color]);
  const xType = typeOf(rows, x);
  const encoding = {
    x: {
      field: x,
      type: xType,
      title: options.xTitle,
      ...(xType === 'ordinal'
        ? { sort: null }
        : { scale: { type: xScale, zero: false, nice: xScale === 'log' } }),
      ...(xScale === 'linear' && isWhole(rows, x) && WHOLE_AXIS),
    },
    y: {
      field: y,
      type: 'quantitative',
      title: options.yTitle,
      scale: { type: yScale, ...(yDomain && { domain: yDomain }), ...(zero === false && { zero }) },
    },
    ...groupBy(rows, color, 'strokeDash', { title: options.colorTitle, legend: PIECE_OF_LINE }),
  };
  const point = rows.length <= MARKERS_UP_TO && { size: 40 };
  return frame(rows, options, { mark: { type: 'line', tooltip: true, clip: true, point }, encoding });
}
