// message: .x is wrong. The sums are right, but multiplied by x. By an input, the slope of x[i] * weights[i][j] is the weight.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: x.map(
      (value, i) => value * weights[i].reduce((sum, weight, j) => sum + weight * outputGradient[j], 0),
    ),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
