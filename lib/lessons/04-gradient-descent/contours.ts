// Contour lines of a function of two numbers, as short pieces: marching squares.

/** A rectangle of the plane. */
export interface Region {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** A piece of a contour line, from (x, y) to (x2, y2). */
export interface ContourPiece {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

type Point = readonly [number, number, number]; // x, y, height

/**
 * The lines on which `height` has one of the given levels.
 *
 * The region is cut into `cells` times `cells` cells; within one the surface is taken for flat, so more are finer.
 * @param height any function of two numbers; where it isn't finite there are no lines.
 * @returns straight pieces, in no order.
 */
export function contours(
  height: (x: number, y: number) => number,
  region: Region,
  levels: readonly number[],
  cells = 40,
): ContourPiece[] {
  const at = ([low, high]: readonly [number, number], i: number) => low + ((high - low) * i) / cells;
  const grid = Array.from({ length: cells + 1 }, (_, i) =>
    Array.from({ length: cells + 1 }, (_, j): Point => {
      const [x, y] = [at(region.x, i), at(region.y, j)];
      return [x, y, height(x, y)];
    }),
  );
  const pieces: ContourPiece[] = [];
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      const corners = [grid[i][j], grid[i + 1][j], grid[i + 1][j + 1], grid[i][j + 1]];
      for (const level of levels) pieces.push(...crossings(corners, level));
    }
  }
  return pieces;
}

/** Where the level crosses the sides of one cell: no side, two, or all four at a saddle. */
function crossings(corners: readonly Point[], level: number): ContourPiece[] {
  const points = corners.flatMap((from, side) => {
    const to = corners[(side + 1) % 4];
    if (from[2] < level === to[2] < level) return [];
    const share = (level - from[2]) / (to[2] - from[2]);
    if (!Number.isFinite(share)) return [];
    return [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]];
  });
  const pieces: ContourPiece[] = [];
  for (let k = 0; k + 1 < points.length; k += 2) {
    const [[x, y], [x2, y2]] = [points[k], points[k + 1]];
    pieces.push({ x, y, x2, y2 });
  }
  return pieces;
}
