// message: changed what it was given
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  for (let i = 0; i < weights.length; i++) weights[i] -= learningRate * gradient[i];
  return weights;
}
