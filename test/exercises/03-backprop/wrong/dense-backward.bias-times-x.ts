// message: .bias is wrong. The gradient was multiplied by x. The bias is added after the products: nothing stands beside it.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: outputGradient.map((gradient, j) => gradient * x[j]),
  };
}
