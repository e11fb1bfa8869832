// message: All rows of levels are one and the same array, so each shows what was written last: `fill` puts the same one everywhere. Use `Array.from({ length }, () => ...)` or `map`.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const largest = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))));
  const scales = largest.map((each) => (each === 0 ? 1 : each / level));
  const levels: number[][] = Array(weights.length).fill(Array(scales.length).fill(0));
  weights.forEach((row, i) => row.forEach((weight, j) => (levels[i][j] = Math.round(weight / scales[j]))));
  return { levels, scales };
}
