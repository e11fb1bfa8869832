// Heatmap: a number for each cell of a table.
import { expectFields, frame } from './frame';
import type { AxesOptions, Spec } from './spec';
import type { SCHEMES } from './theme';

/** Options of `heatmap`. */
export interface HeatmapOptions<Row> extends Omit<AxesOptions<Row>, 'color' | 'colorTitle'> {
  /** Field that is the number in the cell. */
  value: keyof Row & string;
  /** Title of the colour legend, with its unit. */
  valueTitle: string;
  /** d3 format of the numbers written into the cells (`.2f`, `d`); `null` writes none. */
  labels?: string | null;
  /** Colour scale; `blues` unless told otherwise. `blueorange` is for numbers around zero. */
  scheme?: (typeof SCHEMES)[number];
}

const LABELS_UP_TO = 150; // more cells than this, and numbers no longer fit

/**
 * A coloured cell for each row, with its number written inside where there is room.
 *
 * `heatmap(confusion, { x: 'predicted', y: 'actual', value: 'count', valueTitle: 'Images', labels: 'd', … })`
 * @param rows `x` and `y` name column and row, in the order of the rows; `value` is a number.
 * @throws CourseError when rows or a named field are missing.
 */
export function heatmap<Row extends object>(rows: readonly Row[], options: HeatmapOptions<Row>): Spec {
  const { x, y, value, scheme = 'blues' } = options;
  expectFields(rows, options, [x, y, value]);
  const labels = options.labels ?? (rows.length <= LABELS_UP_TO && options.labels !== null ? '.3~g' : null);
  const middle = scheme === 'blueorange' ? { domainMid: 0 } : {};
  const encoding = {
    x: { field: x, type: 'ordinal', sort: null, title: options.xTitle },
    y: { field: y, type: 'ordinal', sort: null, title: options.yTitle },
  };
  const cells = {
    mark: { type: 'rect', tooltip: true },
    encoding: {
      color: { field: value, type: 'quantitative', title: options.valueTitle, scale: { scheme, ...middle } },
    },
  };
  const onDark = darkCells(rows, value, scheme);
  const layer = labels === null ? [cells] : [cells, numbers(value, labels, onDark)];
  return frame(rows, options, { encoding, layer });
}

/** Numbers in the cells: white on the dark end of the scale, dark elsewhere. */
function numbers(field: string, format: string, onDark: string): object {
  return {
    mark: { type: 'text' },
    encoding: {
      text: { field, type: 'quantitative', format },
      color: { condition: { test: onDark, value: '#FFFFFF' }, value: '#222222' },
    },
  };
}

/** A Vega expression for the cells that a scheme draws dark: high numbers, low ones, or those far from zero. */
function darkCells(rows: readonly object[], field: string, scheme: string): string {
  const values = rows.map((row) => Number((row as Record<string, unknown>)[field])).filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (share: number) => low + share * (high - low);
  const number = `datum[${JSON.stringify(field)}]`;
  if (scheme === 'blueorange') return `abs(${number}) > ${0.6 * Math.max(high, -low)}`;
  return scheme === 'viridis' || scheme === 'cividis' ? `${number} < ${at(0.5)}` : `${number} > ${at(0.6)}`;
}
