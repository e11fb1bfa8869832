// message: Only the first input counts: the sum has to run over all inputs.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => b + x[0] * weights[0][j]);
}
