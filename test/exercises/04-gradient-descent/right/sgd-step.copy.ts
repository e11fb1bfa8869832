// Style: a copy that is changed.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const after = [...weights];
  for (const [i, slope] of gradient.entries()) after[i] = after[i] - slope * learningRate;
  return after;
}
