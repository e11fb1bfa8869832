// message: The bias is added once for each input: add bias[j] once, outside the loop over the inputs.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => x.reduce((sum, value, i) => sum + value * weights[i][j] + b, 0));
}
