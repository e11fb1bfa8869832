// message: .bias is wrong. These are the slopes of the outputs by their bias. Multiply each by the gradient of its output.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: outputGradient.map(() => 1),
  };
}
