// Style: a plain loop that pushes.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const after: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    const step = gradient[i] * learningRate;
    after.push(weights[i] - step);
  }
  return after;
}
