// Style: both powers by a product of so many factors.
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
  let [first, second] = [1, 1];
  for (let k = 0; k <= state.step; k++) {
    first *= 0.9;
    second *= 0.999;
  }
  const next: AdamState = { step: 1 + state.step, mean: [], square: [] };
  const moved: number[] = [];
  for (const [i, slope] of gradient.entries()) {
    next.mean.push(0.1 * slope + 0.9 * state.mean[i]);
    next.square.push(0.001 * slope ** 2 + 0.999 * state.square[i]);
    const root = Math.sqrt(next.square[i] / (1 - second)) + 1e-8;
    moved.push(weights[i] - ((next.mean[i] / (1 - first)) * learningRate) / root);
  }
  return { weights: moved, state: next };
}
