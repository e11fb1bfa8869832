// Style: typed arrays inside, plain arrays out.
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
  const step = state.step + 1;
  const slopes = Float64Array.from(gradient);
  const mean = slopes.map((slope, i) => 0.9 * state.mean[i] + 0.1 * slope);
  const square = slopes.map((slope, i) => 0.999 * state.square[i] + 0.001 * slope * slope);
  const length = mean.map((value, i) => {
    const root = Math.sqrt(square[i] / (1 - 0.999 ** step));
    return value / (1 - 0.9 ** step) / (root + 1e-8);
  });
  return {
    weights: weights.map((weight, i) => weight - learningRate * length[i]),
    state: { step, mean: Array.from(mean), square: Array.from(square) },
  };
}
