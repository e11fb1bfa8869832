// message: .weights is wrong. The gradient was multiplied by the weight. By a weight, the slope of x[i] * weights[i][j] is x[i].
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: weights.map((row) => row.map((weight, j) => weight * outputGradient[j])),
    bias: [...outputGradient],
  };
}
