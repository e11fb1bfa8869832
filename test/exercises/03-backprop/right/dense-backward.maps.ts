// Style: map and reduce.
export function denseBackward(
  x: number[],
  weights: number[][],
  outputGradient: number[],
): { x: number[]; weights: number[][]; bias: number[] } {
  return {
    x: weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0)),
    weights: x.map((value) => outputGradient.map((gradient) => value * gradient)),
    bias: [...outputGradient],
  };
}
