// Style: arrows in constants, a running mean as a function.
interface AdamState {
  step: number;
  mean: number[];
  square: number[];
}

const running = (old: number[], values: number[], keep: number): number[] =>
  old.map((value, i) => keep * value + (1 - keep) * values[i]);

export const adamStep = (
  weights: number[],
  gradient: number[],
  { step, mean, square }: AdamState,
  rate: number,
) => {
  const state = {
    step: step + 1,
    mean: running(mean, gradient, 0.9),
    square: running(
      square,
      gradient.map((slope) => slope ** 2),
      0.999,
    ),
  };
  const fair = (value: number, keep: number): number => value / (1 - keep ** state.step);
  const moved = weights.map(
    (weight, i) => weight - (rate * fair(state.mean[i], 0.9)) / (fair(state.square[i], 0.999) ** 0.5 + 1e-8),
  );
  return { weights: moved, state };
};
