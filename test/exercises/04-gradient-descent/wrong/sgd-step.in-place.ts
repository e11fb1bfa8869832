// message: The weights or the gradient you were given have changed
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  for (let i = 0; i < weights.length; i++) weights[i] -= learningRate * gradient[i];
  return weights;
}
