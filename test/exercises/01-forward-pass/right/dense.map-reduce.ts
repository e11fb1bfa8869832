// Style: map over reduce, an arrow in a constant.
export const dense = (x: number[], weights: number[][], bias: number[]): number[] =>
  bias.map((b, j) => x.reduce((sum, value, i) => sum + value * weights[i][j], b));
