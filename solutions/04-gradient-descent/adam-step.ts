/** What Adam remembers between two steps. At the start: { step: 0, mean: zeros, square: zeros }. */
export interface AdamState {
  /** How many steps were made. */
  step: number;
  /** Running mean of the gradient, shape (n). */
  mean: number[];
  /** Running mean of the squared gradient, shape (n). */
  square: number[];
}

/**
 * One step of Adam (Kingma and Ba, 2015): each weight gets a step length of its own.
 *
 *     step      = step + 1
 *     mean[i]   = 0.9 * mean[i] + 0.1 * gradient[i]
 *     square[i] = 0.999 * square[i] + 0.001 * gradient[i] ** 2
 *     weight[i] = weight[i] - learningRate * fairMean / (Math.sqrt(fairSquare) + 1e-8)
 *
 * where fairMean = mean[i] / (1 - 0.9 ** step) and fairSquare = square[i] / (1 - 0.999 ** step). Both means start
 * at 0 and are too small at first; the divisions make up for that. They are not stored in the state.
 * @param weights the weights before the step, shape (n)
 * @param gradient slope of the loss by each weight, shape (n)
 * @param state what the last step returned as state
 * @param learningRate about how far a weight moves in one step, above 0
 * @returns the weights after the step, shape (n), and the new state
 */
export function adamStep(
  weights: number[],
  gradient: number[],
  state: AdamState,
  learningRate: number,
): { weights: number[]; state: AdamState } {
  // #region solution
  //? TODO: return { weights, state: { step, mean, square } } after the step. Leave what you were given as it is.
  //? Example: a first step, adamStep([10], [4], { step: 0, mean: [0], square: [0] }, 0.5), is
  //?   { weights: [9.5], state: { step: 1, mean: [0.4], square: [0.016] } }: fairMean 4, fairSquare 16.
  const step = state.step + 1;
  const mean = state.mean.map((value, i) => 0.9 * value + 0.1 * gradient[i]);
  const square = state.square.map((value, i) => 0.999 * value + 0.001 * gradient[i] ** 2);
  const after = weights.map((weight, i) => {
    const fairMean = mean[i] / (1 - 0.9 ** step);
    const fairSquare = square[i] / (1 - 0.999 ** step);
    return weight - (learningRate * fairMean) / (Math.sqrt(fairSquare) + 1e-8);
  });
  return { weights: after, state: { step, mean, square } };
  // #endregion
}
