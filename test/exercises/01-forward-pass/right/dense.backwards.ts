// Style: the sum from the last input to the first, the bias in the end.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => x.reduceRight((sum, value, i) => sum + value * weights[i][j], 0) + b);
}
