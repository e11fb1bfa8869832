// A reduce over the rows, in an arrow function.
export const quantizePerChannel = (
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } => {
  const none: number[] = weights[0].map(() => 0);
  const largest = weights.reduce(
    (most, row) => most.map((each, j) => Math.max(each, Math.abs(row[j]))),
    none,
  );
  const scales = largest.map((each) => each / (2 ** (bits - 1) - 1) || 1);
  return { scales, levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))) };
};
