// A computation as plain data: what to draw, and where.
import { topologicalOrder } from './order';
import { Tensor } from './tensor';
import type { Value } from './value';

/** One value of the computation. */
export interface GraphNode {
  /** Its place in the order of the computation, from 0. */
  readonly id: number;
  /** The name of a leaf, or the operation. */
  readonly label: string;
  readonly kind: 'leaf' | 'operation';
  /** Sizes: `[]` for a Value, `[rows, columns]` for a Tensor. */
  readonly shape: readonly number[];
  /** A number, or the rows of a tensor. */
  readonly value: number | number[][];
  /** Of the same shape; zeros before `backward`. */
  readonly gradient: number | number[][];
  /** Operations on the longest way here from a leaf: where to draw it from left (0) to right. */
  readonly level: number;
  /** Its place among the nodes of its level, from 0 at the top, chosen so that few edges cross. */
  readonly place: number;
}

/** `from` is an operand of `to`. A value used twice in one operation has two edges. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
}

/** Nodes in the order of the computation, and their edges. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many levels there are. */
  readonly levels: number;
}

/** The graph of everything that led to `root`. */
export function graph(root: Value | Tensor): Graph {
  const steps = root instanceof Tensor ? topologicalOrder<Tensor>(root) : topologicalOrder<Value>(root);
  const ids = new Map<Value | Tensor, number>(steps.map((step, id) => [step, id]));
  const inputs = steps.map((step) => step.inputs.map((input) => ids.get(input) as number));
  const levels = levelsOf(inputs);
  const places = placesOf(inputs, levels);
  return {
    nodes: steps.map((step, id) => ({ ...describe(step), id, level: levels[id], place: places[id] })),
    edges: inputs.flatMap((from, to) => from.map((input) => ({ from: input, to }))),
    levels: levels[steps.length - 1] + 1,
  };
}

function describe(step: Value | Tensor): Omit<GraphNode, 'id' | 'level' | 'place'> {
  const kind = step.inputs.length === 0 ? 'leaf' : 'operation';
  const { label } = step;
  if (!(step instanceof Tensor)) return { label, kind, shape: [], value: step.data, gradient: step.gradient };
  const gradient = new Tensor(step.gradient, step.shape).toRows();
  return { label, kind, shape: step.shape, value: step.toRows(), gradient };
}

/** Inputs stand before their step, so one pass from the left is enough. */
function levelsOf(inputs: readonly (readonly number[])[]): number[] {
  const levels: number[] = [];
  for (const from of inputs) {
    levels.push(from.reduce((level, input) => Math.max(level, levels[input] + 1), 0));
  }
  return levels;
}

/** Each level is sorted by the mean place of its inputs (the barycentre rule of Sugiyama et al., 1981). */
function placesOf(inputs: readonly (readonly number[])[], levels: readonly number[]): number[] {
  const places: number[] = [];
  const byLevel: number[][] = [];
  levels.forEach((level, id) => {
    byLevel[level] ??= [];
    byLevel[level].push(id);
  });
  for (const ids of byLevel) {
    const wish = new Map(ids.map((id) => [id, mean(inputs[id].map((input) => places[input])) ?? id]));
    ids.sort((a, b) => (wish.get(a) as number) - (wish.get(b) as number) || a - b);
    ids.forEach((id, place) => {
      places[id] = place;
    });
  }
  return places;
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
