// message: The weights you were given have changed. They are still needed after the gradient is known: build new arrays for the gradients.
export function denseBackward(x: number[], weights: number[][], outputGradient: number[]): any {
  const gradient = weights.map((row) => row.reduce((sum, weight, j) => sum + weight * outputGradient[j], 0));
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < outputGradient.length; j++) weights[i][j] = x[i] * outputGradient[j];
  }
  return { x: gradient, weights, bias: [...outputGradient] };
}
