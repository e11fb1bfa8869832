// message: .bias is wrong. Every bias got the sum of all gradients. Bias j reaches output j alone: its gradient is outputGradient[j].
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  const total = outputGradient.reduce((sum, gradient) => sum + gradient, 0);
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: outputGradient.map(() => total),
  };
}
