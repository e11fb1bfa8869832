// message: Rows and columns are swapped: weights has one row for each input, so weights[i][j], not weights[j][i], joins input i to output j.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => x.reduce((sum, value, i) => sum + value * weights[j][i], b));
}
