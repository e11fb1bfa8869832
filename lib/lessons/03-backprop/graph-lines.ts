// The lines of a graph chart: straight ones, twins side by side, and bends around boxes that stand in the way.
import type { Place } from './graph-layout';

/** A box of the chart in pixels, y downwards. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** One corner of a line: lines are told apart by `line`, their corners ordered by `turn`. */
export interface LinePoint {
  readonly line: number;
  readonly turn: number;
  readonly x: number;
  readonly y: number;
}

const APART = 12; // pixels between two lines that join the same boxes
const OVER = 10; // pixels between a box and a line that passes it

/** A line for each edge: also where two join the same boxes, or where another box stands between. */
export function linesOf(
  edges: readonly { readonly from: number; readonly to: number }[],
  places: ReadonlyMap<number, Place>,
  cornerAt: (id: number) => Corner,
): LinePoint[] {
  const boxes = [...places.keys()].map((id) => ({ id, ...cornerAt(id) }));
  return edges.flatMap(({ from, to }, line) => {
    const twins = edges.map((edge, i) => ({ ...edge, i })).filter((e) => e.from === from && e.to === to);
    const shift = (twins.findIndex(({ i }) => i === line) - (twins.length - 1) / 2) * APART;
    const [a, b] = [cornerAt(from), cornerAt(to)];
    const [start, end] = [
      { x: a.x2, y: (a.y + a.y2) / 2 + shift },
      { x: b.x, y: (b.y + b.y2) / 2 + shift },
    ];
    const heightAt = (x: number) => start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x);
    const inTheWay = boxes.filter(
      (box) =>
        box.x > start.x && box.x2 < end.x && heightAt(box.x) < box.y2 + 2 && heightAt(box.x2) > box.y - 2,
    );
    const bends = inTheWay.flatMap((box) => [
      { x: box.x, y: box.y - OVER },
      { x: box.x2, y: box.y - OVER },
    ]);
    const turns = [start, ...bends.sort((p, q) => p.x - q.x), end];
    return turns.map((point, turn) => ({ line, turn, ...point }));
  });
}
