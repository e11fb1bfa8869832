// message: 127 belongs to 8 bits. The largest level is 2 ** (bits - 1) - 1: 7 at 4 bits, 1 at 2.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const largest = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))));
  const scales = largest.map((each) => (each === 0 ? 1 : each / 127));
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
