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
 * A few named values on one axis, each on a line of its own; the last one is the one that counts.
 *
 * `numberLine([{ label: 'Your guess', value: 50 }, { label: 'Measured', value: 97 }], { xTitle: 'Accuracy (%)', … })`
 * @throws CourseError when there are no marks.
 */
export function numberLine(marks: readonly Mark[], options: NumberLineOptions): Spec {
  expectFields(marks, options, ['label', 'value']);
  const values = marks.map(({ value }) => value);
  const type = options.scale ?? fittingScale(values);
  const encoding = {
    x: {
      field: 'value',
      type: 'quantitative',
      title: options.xTitle,
      scale: { type, padding: 20, ...(type === 'linear' && { zero: false }) },
    },
    y: {
      field: 'label',
      type: 'nominal',
      sort: null,
      title: null,
      axis: { grid: true, tickSize: 0, domain: false },
    },
  };
  const layer = [
    { mark: { type: 'point', size: 160, opacity: 1, tooltip: true }, encoding: signs(marks) },
    {
      mark: { type: 'text', align: 'left', dx: 12 },
      encoding: { text: { field: 'value', type: 'quantitative', format: ',.6~g' } },
    },
  ];
  return frame(marks, { ...options, height: options.height ?? LINE * marks.length }, { encoding, layer });
}

/** The last mark is what counts: a blue circle. The others are orange diamonds. */
function signs(marks: readonly Mark[]): object {
  const domain = marks.map(({ label }) => label);
  const each = <T>(last: T, others: T) => marks.map((_, i) => (i === marks.length - 1 ? last : others));
  const by = (range: readonly string[]) => {
    return { field: 'label', type: 'nominal', legend: null, scale: { domain, range } };
  };
  return { color: by(each(PALETTE[0], PALETTE[1])), shape: by(each('circle', 'diamond')) };
}

function fittingScale(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high / low >= LOG_FROM ? 'log' : 'linear';
}
