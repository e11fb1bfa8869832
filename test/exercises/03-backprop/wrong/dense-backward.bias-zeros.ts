// message: .bias is wrong. The bias is a number that can change too: when bias[j] grows by 1, output j grows by 1.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: outputGradient.map(() => 0),
  };
}
