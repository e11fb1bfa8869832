// Style: one loop over copies.
interface AdamState {
  step: number;
  mean: number[];
  square: number[];
}

export function adamStep(
  weights: number[],
  gradient: number[],
  state: AdamState,
  learningRate: number,
): { weights: number[]; state: AdamState } {
  const after = {
    weights: [...weights],
    state: { ...state, mean: [...state.mean], square: [...state.square] },
  };
  const { mean, square } = after.state;
  after.state.step++;
  const [first, second] = [1 - 0.9 ** after.state.step, 1 - 0.999 ** after.state.step];
  for (let i = 0; i < weights.length; i++) {
    mean[i] += 0.1 * (gradient[i] - mean[i]);
    square[i] += 0.001 * (gradient[i] * gradient[i] - square[i]);
    after.weights[i] -= (learningRate * (mean[i] / first)) / (Math.sqrt(square[i] / second) + 1e-8);
  }
  return after;
}
