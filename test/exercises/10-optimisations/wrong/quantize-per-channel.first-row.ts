// message: Only the first row was asked for the largest weight. A column goes through all rows: `weights.map((row) => row[j])`.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights[0].map((weight) => Math.abs(weight) / level || 1);
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
