// message: .weights is wrong. x is missing: the slope of x[i] * weights[i][j] by the weight is x[i].
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map(() => [...outputGradient]),
    bias: [...outputGradient],
  };
}
