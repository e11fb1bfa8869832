// message: One output came for each input
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return weights.map((row, j) => row.reduce((sum, weight, i) => sum + weight * x[i], bias[j]));
}
