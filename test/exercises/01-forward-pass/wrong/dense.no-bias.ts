// message: The bias is missing: add bias[j] to output j.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((_, j) => x.reduce((sum, value, i) => sum + value * weights[i][j], 0));
}
