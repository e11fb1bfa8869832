// Style: two loops that fill all three.
export function denseBackward(
  x: number[],
  weights: number[][],
  outputGradient: number[],
): { x: number[]; weights: number[][]; bias: number[] } {
  const gradient = {
    x: x.map(() => 0),
    weights: weights.map((row) => [...row]),
    bias: outputGradient.slice(),
  };
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < outputGradient.length; j++) {
      gradient.x[i] += weights[i][j] * outputGradient[j];
      gradient.weights[i][j] = x[i] * outputGradient[j];
    }
  }
  return gradient;
}
