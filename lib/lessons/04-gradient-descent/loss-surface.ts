// The loss of a model with two weights, seen from above: a map with contour lines and the paths of a descent.
import { CourseError } from '../../core';
import type { ChartOptions, Spec } from '../../plots';
import { DASHES, frame, PALETTE } from '../../plots';
import { type ContourPiece, contours, type Region } from './contours';

/** The way of one descent over the map. */
export interface SurfacePath {
  /** Its name in the legend. */
  readonly label: string;
  /** The two weights at the start and after each step. */
  readonly points: readonly (readonly number[])[];
}

/** Options of `lossSurface`. */
export interface SurfaceOptions extends ChartOptions {
  /** Title of the horizontal axis: the first weight, with its unit. */
  xTitle: string;
  /** Title of the vertical axis: the second weight, with its unit. */
  yTitle: string;
  /** Lowest and highest value of the first weight. */
  xDomain: readonly [number, number];
  /** Lowest and highest value of the second weight. */
  yDomain: readonly [number, number];
  /** Title of the colour legend, with the unit of the loss. */
  valueTitle: string;
  /** Drawn on top, each in a colour and a dash of its own; at most 6. Steps off the map are cut off. */
  paths?: readonly SurfacePath[];
}

const BLUES = ['#0072B2', '#56B4E9']; // would be lost on the map
const CELLS = 24; // in each direction; the contour lines show the form between
const LEVELS = 10;
const PATH_COLORS = PALETTE.filter((color) => !BLUES.includes(color));

/**
 * A map of a loss with two weights: darker is higher, and each line joins places of equal loss.
 *
 * Ten lines, by equal factors from the lowest to the highest loss on the map, since a loss falls by factors.
 * `lossSurface((slope, start) => …, { xDomain: [0, 2], yDomain: [0, 5], paths: [{ label: 'SGD', points }], … })`
 * @param loss above 0 everywhere on the map.
 * @throws CourseError when it isn't.
 */
export function lossSurface(loss: (first: number, second: number) => number, options: SurfaceOptions): Spec {
  const { xDomain, yDomain, xTitle, yTitle, valueTitle, paths = [] } = options;
  const cells = cellsOf(loss, { x: xDomain, y: yDomain });
  const losses = cells.map((cell) => cell.loss);
  const [low, high] = [Math.min(...losses), Math.max(...losses)];
  expectPositive(low, high, options.title);
  const levels = Array.from({ length: LEVELS }, (_, k) => low * (high / low) ** ((k + 0.5) / LEVELS));
  const lines = contours(loss, { x: xDomain, y: yDomain }, levels);
  const axis = (field: string, title: string, domain: readonly [number, number]) => ({
    field,
    type: 'quantitative',
    title,
    scale: { domain, nice: false, zero: false },
  });
  const encoding = { x: axis('x', xTitle, xDomain), y: axis('y', yTitle, yDomain) };
  const color = {
    field: 'loss',
    type: 'quantitative',
    title: valueTitle,
    scale: { type: 'log', scheme: 'blues' },
    legend: { format: '.2~g' },
  };
  const stroke = { ...color, legend: null }; // closes the seams between the cells
  const ends = { x2: { field: 'x2' }, y2: { field: 'y2' } };
  const map = { mark: { type: 'rect', strokeWidth: 0.6 }, encoding: { ...ends, color, stroke } };
  const layer = [map, contourLayer(lines), ...(paths.length > 0 ? pathLayers(paths) : [])];
  return frame(cells, options, {
    encoding,
    layer,
    resolve: { scale: { color: 'independent', strokeDash: 'independent' } },
  });
}

function cellsOf(
  loss: (x: number, y: number) => number,
  region: Region,
): (ContourPiece & { loss: number })[] {
  const at = ([low, high]: readonly [number, number], i: number) => low + ((high - low) * i) / CELLS;
  return Array.from({ length: CELLS * CELLS }, (_, cell) => {
    const [i, j] = [Math.floor(cell / CELLS), cell % CELLS];
    const value = loss(at(region.x, i + 0.5), at(region.y, j + 0.5));
    const [x, x2] = [at(region.x, i), at(region.x, i + 1)];
    return { x, x2, y: at(region.y, j), y2: at(region.y, j + 1), loss: value };
  });
}

function contourLayer(lines: readonly ContourPiece[]): object {
  return {
    data: { values: lines },
    mark: { type: 'rule', strokeWidth: 0.8, opacity: 0.6, color: '#000000' },
    encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}

/** A line for each path, with a point where each step ended. */
function pathLayers(paths: readonly SurfacePath[]): object[] {
  const values = paths.flatMap(({ label, points }) =>
    points.map(([x, y], step) => ({ path: label, step, x, y })),
  );
  const domain = paths.map(({ label }) => label);
  const by = (range: readonly unknown[]) => ({
    field: 'path',
    type: 'nominal',
    title: 'Path',
    legend: { symbolType: 'stroke', symbolSize: 500, symbolStrokeWidth: 2.5 },
    scale: { domain, range: range.slice(0, domain.length) },
  });
  const [color, strokeDash] = [by(PATH_COLORS), by(DASHES)];
  const order = { field: 'step', type: 'quantitative' };
  const line = { type: 'line', clip: true, strokeWidth: 2 };
  const step = { type: 'point', filled: true, clip: true, size: 18, color: '#000000', tooltip: true };
  return [
    { data: { values }, mark: line, encoding: { color, strokeDash, order } },
    { data: { values }, mark: step },
  ];
}

function expectPositive(low: number, high: number, title: string): void {
  if (low > 0 && Number.isFinite(high)) return;
  throw new CourseError(
    `Expected a finite loss above 0 everywhere on the map "${title}", got ${low} to ${high}. Choose a smaller region.`,
  );
}
