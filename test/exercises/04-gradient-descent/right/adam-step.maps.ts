// Style: three maps, types left to the compiler.
export function adamStep(
  weights: number[],
  gradient: number[],
  state: { step: number; mean: number[]; square: number[] },
  learningRate: number,
) {
  const step = state.step + 1;
  const mean = state.mean.map((value, i) => 0.9 * value + 0.1 * gradient[i]);
  const square = state.square.map((value, i) => 0.999 * value + 0.001 * gradient[i] ** 2);
  const after = weights.map((weight, i) => {
    const fairMean = mean[i] / (1 - 0.9 ** step);
    const fairSquare = square[i] / (1 - 0.999 ** step);
    return weight - (learningRate * fairMean) / (Math.sqrt(fairSquare) + 1e-8);
  });
  return { weights: after, state: { step, mean, square } };
}
