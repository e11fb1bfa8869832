// message: There are as many scales as rows. There are as many outputs as numbers in a row, `weights[0].length`, and each has a scale.
export function quantizePerChannel(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights.map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))) / level || 1);
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
