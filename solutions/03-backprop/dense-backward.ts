/**
 * Back through a dense layer, output[j] = bias[j] + x[0] * weights[0][j] + x[1] * weights[1][j] + ...
 *
 * Every gradient is a product of the output's gradient and of what stood beside it in the forward pass.
 * @param x inputs of the forward pass, shape (inputs)
 * @param weights shape (inputs, outputs): weights[i][j] joins input i to output j
 * @param outputGradient gradient of the loss by each output, shape (outputs)
 * @returns gradient of the loss by x (inputs), by the weights (inputs, outputs) and by the bias (outputs)
 */
export function denseBackward(
  x: number[],
  weights: number[][],
  outputGradient: number[],
): { x: number[]; weights: number[][]; bias: number[] } {
  // #region solution
  //? TODO: return { x, weights, bias }, each gradient in the shape of the thing itself.
  //? Example: denseBackward([5, 7], [[1, 2], [3, 4]], [1, 10]) is
  //?   { x: [21, 43], weights: [[5, 50], [7, 70]], bias: [1, 10] }.
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
  // #endregion
}
