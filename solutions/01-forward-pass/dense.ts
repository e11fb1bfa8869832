/**
 * One dense layer: every output is a weighted sum of all inputs, plus a bias of its own.
 *
 *     output[j] = bias[j] + x[0] * weights[0][j] + x[1] * weights[1][j] + ...
 *
 * @param x inputs of one sample, shape (inputs)
 * @param weights shape (inputs, outputs): weights[i][j] says how much input i counts for output j
 * @param bias shape (outputs)
 * @returns outputs, shape (outputs)
 */
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  // #region solution
  //? TODO: return the weighted sums plus bias, shape (outputs). Leave x, weights and bias as they are.
  //? Example: dense([1, 2, 3], [[1, 0], [0, 10], [1, 0]], [0.5, 0]) is [4.5, 20].
  return bias.map((b, j) => x.reduce((sum, value, i) => sum + value * weights[i][j], b));
  // #endregion
}
