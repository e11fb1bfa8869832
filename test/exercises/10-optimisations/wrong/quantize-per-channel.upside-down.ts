// message: The scales are upside down: a scale is what one level is worth, largest weight / largest level.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const largest = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))));
  const scales = largest.map((each) => (each === 0 ? 1 : each / level));
  const levels = weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j])));
  return { levels, scales: scales.map((scale) => 1 / scale) };
}
