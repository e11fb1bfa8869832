// message: The last weight did not move: the loop must run while i < weights.length.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const after = [...weights];
  for (let i = 0; i < weights.length - 1; i++) after[i] -= learningRate * gradient[i];
  return after;
}
