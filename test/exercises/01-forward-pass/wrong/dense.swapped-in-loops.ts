// message: Here rows and columns are swapped
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => x.reduce((sum, value, i) => sum + value * weights[j][i], b));
}
