// A slider below a chart: the reader moves a number, and the chart follows without the kernel.

/** Options of `slider`. */
export interface SliderOptions {
  /** Lowest value. */
  min: number;
  /** Highest value. */
  max: number;
  /** Width of a step; a hundredth of the range unless told otherwise. */
  step?: number;
  /** Value at the start. */
  value: number;
  /** Words beside the slider, with the unit. */
  label: string;
}

/**
 * A parameter for `params`; its name stands for its value in the chart's expressions.
 *
 * `slider('threshold', { min: 170, max: 235, step: 1, value: 200, label: 'Flipper threshold (mm) ' })`
 */
export function slider(name: string, options: SliderOptions): object {
  const { min, max, value, label, step = (max - min) / 100 } = options;
  return { name, value, bind: { input: 'range', min, max, step, name: `${label} ` } };
}
