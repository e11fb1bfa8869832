// message: The weights you were given have changed: your function changed what it was given. Build a new array, for instance with weights.map(...).
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  for (let i = 0; i < weights.length; i++) weights[i] -= learningRate * gradient[i];
  return weights;
}
