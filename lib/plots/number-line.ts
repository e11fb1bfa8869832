// Number line: a guess and a measurement, and the distance between them.
import { expectFields, frame } from './frame';
import type { ChartOptions, Scale, Spec } from './spec';
import { PALETTE } from './theme';

/** A value on the line and what it is: `{ label: 'Your guess', value: 0.5 }`. */
export interface Mark {
  label: string;
  value: number;
}

/** Options of `numberLine`. */
export interface NumberLineOptions extends ChartOptions {
  /** Title of the axis, with its unit. */
  xTitle: string;
  /** `log` when all values are positive and one is 20 times another, else `linear`, unless told otherwise. */
  scale?: Scale;
}

const LOG_FROM = 20;
const LINE = 44; // pixels for each mark

/**
 * A few named values on one axis, each on a line of its own with its name.
 *
 * `numberLine([{ label: 'Your guess', value: 50 }, { label: 'Measured', value: 97 }], { xTitle: 'Accuracy (%)', … })`
 * @throws CourseError when there are no marks.
 */
export function numberLine(marks: readonly Mark[], options: NumberLineOptions): Spec {
  expectFields(marks, options, ['label', 'value']);
  const values = marks.map(({ value }) => value);
  const type = options.scale ?? fittingScale(values);
  const domain = marks.map(({ label }) => label);
  const named = { field: 'label', type: 'nominal' };
  const encoding = {
    x: {
      field: 'value',
      type: 'quantitative',
      title: options.xTitle,
      scale: { type, padding: 20, ...(type === 'linear' && { zero: false }) },
    },
    y: { ...named, sort: null, title: null, axis: { grid: true, tickSize: 0, domain: false, title: null } },
    color: { ...named, legend: null, scale: { domain, range: marks.map((_, i) => PALETTE[(i + 1) % 2]) } },
    shape: {
      ...named,
      legend: null,
      scale: { domain, range: marks.map((_, i) => ['diamond', 'circle'][i % 2]) },
    },
  };
  const height = options.height ?? LINE * marks.length;
  return frame(
    marks,
    { ...options, height },
    { mark: { type: 'point', size: 160, tooltip: true }, encoding },
  );
}

function fittingScale(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high / low >= LOG_FROM ? 'log' : 'linear';
}
