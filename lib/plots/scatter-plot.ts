// Points: how two numbers go together.
import { expectFields, frame, groupBy, isWhole, WHOLE_AXIS } from './frame';
import type { AxesOptions, Scale, Spec } from './spec';

/** Options of `scatterPlot`. */
export interface ScatterOptions<Row> extends AxesOptions<Row> {
  /** `linear` unless told otherwise; `log` needs positive numbers. */
  xScale?: Scale;
  /** `linear` unless told otherwise; `log` needs positive numbers. */
  yScale?: Scale;
  /** Whether the axes start at zero; `false` unless told otherwise. */
  zero?: boolean;
  /** Field written beside each point, for a few points with names. */
  label?: keyof Row & string;
}

/**
 * A point for each row; groups (`color`) differ in colour and in shape.
 *
 * `scatterPlot(penguins, { x: 'flipper_length_mm', y: 'body_mass_g', color: 'species', xTitle: 'Flipper (mm)', … })`
 * @param rows `x` and `y` are numbers.
 * @throws CourseError when rows or a named field are missing.
 */
export function scatterPlot<Row extends object>(rows: readonly Row[], options: ScatterOptions<Row>): Spec {
  const { x, y, color, label, xScale = 'linear', yScale = 'linear', zero = false } = options;
  expectFields(rows, options, [x, y, color, label]);
  const axis = (field: string, title: string, type: Scale) => ({
    field,
    type: 'quantitative',
    title,
    scale: type === 'log' ? { type } : { type, zero, nice: true },
    ...(type === 'linear' && isWhole(rows, field) && WHOLE_AXIS),
  });
  const position = { x: axis(x, options.xTitle, xScale), y: axis(y, options.yTitle, yScale) };
  const points = {
    mark: { type: 'point', tooltip: true, opacity: 0.75 },
    encoding: { ...position, ...groupBy(rows, color, 'shape', { title: options.colorTitle }) },
  };
  if (label === undefined) return frame(rows, options, points);
  return frame(rows, options, { layer: [points, names(position, label)] });
}

function names(position: object, field: string): object {
  return {
    mark: { type: 'text', align: 'left', dx: 8 },
    encoding: { ...position, text: { field, type: 'nominal' } },
  };
}
