// message: There is a scale for each output, that is for each number of a row.
export function quantizePerChannel(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights.map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))) / level || 1);
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
