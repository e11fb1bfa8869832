// message: .weights is wrong. This is transposed. Row i belongs to input i, as in weights: x[i] * outputGradient[j] at (i, j).
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: outputGradient.map((gradient) => x.map((value) => value * gradient)),
    bias: [...outputGradient],
  };
}
