// message: .weights is wrong. The gradient of the output is missing: multiply each x[i] by outputGradient[j].
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map(() => value)),
    bias: [...outputGradient],
  };
}
