// What a chart is: a Vega-Lite 5 specification, as plain data.

/**
 * A Vega-Lite 5 chart.
 *
 * The type is our own and light: the one of vega-lite costs a notebook cell seconds of type checking.
 * Any part of Vega-Lite may stand beside the named ones: `params`, `transform`, `layer`, `vconcat` and so on.
 */
export interface Spec {
  readonly $schema: string;
  readonly title: string | { readonly text: string; readonly subtitle?: string };
  /** What is seen, in a sentence, for a reader who does not see it. */
  readonly description: string;
  readonly data?: { readonly values: readonly object[] };
  readonly [part: string]: unknown;
}

/** One layer of a chart: a mark and what it encodes. */
export type Layer = { readonly [part: string]: unknown };

/** What every chart says about itself. */
export interface ChartOptions {
  /** Stands above the chart. */
  title: string;
  /** A line in smaller type below the title. */
  subtitle?: string;
  /** What is seen, in a sentence of at least 20 characters, for a reader who does not see it. */
  description: string;
  /** Width of the plot in pixels; 480 unless told otherwise. */
  width?: number;
  /** Height of the plot in pixels; 280 unless told otherwise. */
  height?: number;
  /** Sliders and other Vega-Lite parameters; see `slider`. */
  params?: readonly object[];
  /** Vega-Lite transforms, applied to the rows first. */
  transform?: readonly object[];
}

/** A chart with two axes: which field goes where, and what the axes are called. */
export interface AxesOptions<Row> extends ChartOptions {
  /** Field on the horizontal axis. */
  x: keyof Row & string;
  /** Field on the vertical axis. */
  y: keyof Row & string;
  /** Title of the horizontal axis, with its unit: `Body mass (g)`. */
  xTitle: string;
  /** Title of the vertical axis, with its unit. */
  yTitle: string;
  /** Field that tells groups apart, by colour and by shape or dash; at most 8 groups. */
  color?: keyof Row & string;
  /** Title of the legend; the field's name unless told otherwise. */
  colorTitle?: string;
}

/** How numbers are laid out on an axis: evenly, or by powers of ten. */
export type Scale = 'linear' | 'log';
