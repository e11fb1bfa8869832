// Graph chart: a computation as boxes and lines, with the value of each step and, if wanted, its gradient.
import { CourseError } from '../../core';
import type { ChartOptions, Spec } from '../../plots';
import { frame, PALETTE } from '../../plots';
import { type Drawable, layOut, type Place } from './graph-layout';
import { type Corner, type LinePoint, linesOf } from './graph-lines';

/** Options of `graphChart`. */
export interface GraphOptions extends Omit<ChartOptions, 'width' | 'height'> {
  /** Whether each box also shows the gradient of the result by it; `true` unless told otherwise. */
  gradients?: boolean;
}

const MOST_NODES = 60; // more boxes than this, and none can be read
const BOX = { width: 90, height: 58 };
const GAP = { width: 18, height: 14 };
const LETTER = 7.2; // pixels that a letter of a label takes, at most

/**
 * Draws a computation from left (inputs) to right (result). Leaves are white, operations grey with round corners.
 *
 * `graphChart(graph(loss), { title: 'The loss, backwards', description: … })` with `graph` of course/autodiff.
 * @throws CourseError for more than 60 nodes.
 */
export function graphChart(graph: Drawable, options: GraphOptions): Spec {
  const { nodes, edges } = graph;
  if (nodes.length === 0 || nodes.length > MOST_NODES) {
    throw new CourseError(
      `Expected 1 to ${MOST_NODES} nodes to draw, got ${nodes.length}. Draw a part of it.`,
    );
  }
  const { gradients = true, ...words } = options;
  const places = layOut(graph);
  const longest = Math.max(...nodes.map(({ label }) => label.length));
  const boxWidth = Math.max(BOX.width, LETTER * longest + 10);
  const at = (id: number) => cornerOf(places.get(id) as Place, boxWidth);
  const boxes = nodes.map((node) => ({
    ...at(node.id),
    label: node.label,
    kind: node.kind,
    value: written(node.value, node.shape),
    gradient: `slope ${written(node.gradient, node.shape)}`,
  }));
  const lines = linesOf(edges, places, at);
  const area = {
    width: Math.max(...boxes.map(({ x2 }) => x2)) + 2,
    top: Math.min(0, ...lines.map(({ y }) => y - 2)), // lines may pass above the first row
    bottom: Math.max(...boxes.map(({ y2 }) => y2)) + 2,
  };
  const size = { width: area.width, height: area.bottom - area.top };
  return frame(boxes, { ...words, ...size }, { layer: layersOf(lines, gradients, boxWidth, area) });
}

function layersOf(
  lines: LinePoint[],
  gradients: boolean,
  boxWidth: number,
  { width, top, bottom }: { width: number; top: number; bottom: number },
): object[] {
  const place = (field: string, range: number[]) => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: range, nice: false, zero: false },
  });
  const start = { x: place('x', [0, width]), y: place('y', [bottom, top]) };
  const both = { ...start, x2: { field: 'x2' }, y2: { field: 'y2' } };
  const shown = gradients ? [0.24, 0.52, 0.8] : [0.34, 0.68];
  const text = (field: string, line: number, more: object = {}) => ({
    mark: { type: 'text', dx: boxWidth / 2, dy: BOX.height * shown[line], baseline: 'middle', ...more },
    encoding: { ...start, text: { field, type: 'nominal' } },
  });
  const box = (kind: string, mark: object) => ({
    transform: [{ filter: `datum.kind == '${kind}'` }],
    mark: { type: 'rect', stroke: '#555555', strokeWidth: 1.5, ...mark },
    encoding: both,
  });
  return [
    {
      data: { values: lines },
      mark: { type: 'line', color: '#767676', strokeWidth: 1, interpolate: 'monotone' },
      encoding: { ...start, detail: { field: 'line' }, order: { field: 'turn' } },
    },
    box('leaf', { fill: '#FFFFFF' }),
    box('operation', { fill: '#F5F5F5', cornerRadius: 12 }),
    text('label', 0, { fontWeight: 'bold', fontSize: 12 }),
    text('value', 1),
    ...(gradients ? [text('gradient', 2, { color: PALETTE[0] })] : []),
  ];
}

function cornerOf({ column, row }: Place, boxWidth: number): Corner {
  const [x, y] = [1 + column * (boxWidth + GAP.width), 1 + row * (BOX.height + GAP.height)];
  return { x, y, x2: x + boxWidth, y2: y + BOX.height };
}

/** A number to four digits; a matrix as its shape. */
function written(value: number | readonly unknown[], shape: readonly number[]): string {
  if (typeof value !== 'number') return `(${shape.join(', ')})`;
  return String(Number(value.toPrecision(4)));
}
