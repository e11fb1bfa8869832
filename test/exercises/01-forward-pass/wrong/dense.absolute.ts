// message: The sum may be negative and stay so: nothing takes its absolute value here.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => Math.abs(x.reduce((sum, value, i) => sum + value * weights[i][j], b)));
}
