// message: The last input was left out: the inner loop has to end behind it.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => x.slice(0, -1).reduce((sum, value, i) => sum + value * weights[i][j], b));
}
