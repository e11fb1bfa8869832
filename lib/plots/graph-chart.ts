// Graph chart: a computation as boxes and lines, with the value of each step and, if wanted, its gradient.
import { CourseError } from '../core';
import { frame } from './frame';
import { type Drawable, layOut, type Place } from './graph-layout';
import type { ChartOptions, Spec } from './spec';
import { PALETTE } from './theme';

/** Options of `graphChart`. */
export interface GraphOptions extends Omit<ChartOptions, 'width' | 'height'> {
  /** Whether each box also shows the gradient of the result by it; `true` unless told otherwise. */
  gradients?: boolean;
}

const MOST_NODES = 60; // more boxes than this, and none can be read
const BOX = { width: 90, height: 58 };
const GAP = { width: 18, height: 14 };

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
  const at = (id: number) => cornerOf(places.get(id) as Place);
  const boxes = nodes.map((node) => ({
    ...at(node.id),
    label: node.label,
    kind: node.kind,
    value: written(node.value, node.shape),
    gradient: `slope ${written(node.gradient, node.shape)}`,
  }));
  const lines = edges.map(({ from, to }) => lineBetween(at(from), at(to)));
  const width = Math.max(...boxes.map(({ x }) => x)) + BOX.width + 2;
  const height = Math.max(...boxes.map(({ y }) => y)) + BOX.height + 2;
  return frame(boxes, { ...words, width, height }, { layer: layersOf(lines, gradients, width, height) });
}

function layersOf(lines: object[], gradients: boolean, width: number, height: number): object[] {
  const place = (field: string, range: number[]) => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: range, nice: false, zero: false },
  });
  const start = { x: place('x', [0, width]), y: place('y', [height, 0]) };
  const both = { ...start, x2: { field: 'x2' }, y2: { field: 'y2' } };
  const shown = gradients ? [0.24, 0.52, 0.8] : [0.34, 0.68];
  const text = (field: string, line: number, more: object = {}) => ({
    mark: { type: 'text', dx: BOX.width / 2, dy: BOX.height * shown[line], baseline: 'middle', ...more },
    encoding: { ...start, text: { field, type: 'nominal' } },
  });
  const box = (kind: string, mark: object) => ({
    transform: [{ filter: `datum.kind == '${kind}'` }],
    mark: { type: 'rect', stroke: '#555555', strokeWidth: 1.5, ...mark },
    encoding: both,
  });
  return [
    { data: { values: lines }, mark: { type: 'rule', color: '#767676' }, encoding: both },
    box('leaf', { fill: '#FFFFFF' }),
    box('operation', { fill: '#F5F5F5', cornerRadius: 12 }),
    text('label', 0, { fontWeight: 'bold', fontSize: 12 }),
    text('value', 1),
    ...(gradients ? [text('gradient', 2, { color: PALETTE[0] })] : []),
  ];
}

function cornerOf({ column, row }: Place): { x: number; y: number; x2: number; y2: number } {
  const [x, y] = [1 + column * (BOX.width + GAP.width), 1 + row * (BOX.height + GAP.height)];
  return { x, y, x2: x + BOX.width, y2: y + BOX.height };
}

function lineBetween(from: ReturnType<typeof cornerOf>, to: ReturnType<typeof cornerOf>): object {
  return { x: from.x2, y: from.y + BOX.height / 2, x2: to.x, y2: to.y + BOX.height / 2 };
}

/** A number to four digits; a matrix as its shape. */
function written(value: number | readonly unknown[], shape: readonly number[]): string {
  if (typeof value !== 'number') return `(${shape.join(', ')})`;
  return String(Number(value.toPrecision(4)));
}
