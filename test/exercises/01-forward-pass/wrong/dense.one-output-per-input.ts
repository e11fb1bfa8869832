// message: One output came for each input. There is one for each bias, that is for each column of weights: weights[i][j] joins input i to output j.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return weights.map((row, j) => row.reduce((sum, weight, i) => sum + weight * x[i], bias[j]));
}
