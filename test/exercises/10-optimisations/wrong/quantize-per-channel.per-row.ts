// message: One scale for each row. A row holds the weights of one input; output j owns column j, `weights[i][j]` for all i.
export function quantizePerChannel(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights.map((row) => Math.max(...row.map(Math.abs)) / level || 1);
  return { levels: weights.map((row, i) => row.map((weight) => Math.round(weight / scales[i]))), scales };
}
