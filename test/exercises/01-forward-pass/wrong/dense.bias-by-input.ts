// message: bias[i] stands where bias[j] should: there is one bias for each output, not for each input.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((_, j) => x.reduce((sum, value, i) => sum + value * weights[i][j] + (i === j ? bias[i] : 0), 0));
}
