// message: The first input was added without its weights: reduce without a start value takes the first item as it is. Give it 0.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((b, j) => b + x.reduce((sum, value, i) => sum + value * weights[i][j]));
}
