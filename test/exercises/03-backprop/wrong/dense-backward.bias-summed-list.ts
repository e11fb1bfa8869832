// message: .bias is wrong. It is a list with one sum in it. Each bias belongs to one output: give outputGradient[j] to bias j.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [outputGradient.reduce((sum, gradient) => sum + gradient, 0)],
  };
}
