// message: The state you were given has changed. The caller may need it again: build new arrays and a new state.
export function adamStep(
  weights: number[],
  gradient: number[],
  state: { step: number; mean: number[]; square: number[] },
  learningRate: number,
) {
  state.step += 1;
  const step = state.step;
  const after = weights.map((weight, i) => {
    state.mean[i] = 0.9 * state.mean[i] + 0.1 * gradient[i];
    state.square[i] = 0.999 * state.square[i] + 0.001 * gradient[i] ** 2;
    const fairMean = state.mean[i] / (1 - 0.9 ** step);
    const fairSquare = state.square[i] / (1 - 0.999 ** step);
    return weight - (learningRate * fairMean) / (Math.sqrt(fairSquare) + 1e-8);
  });
  return { weights: after, state };
}
