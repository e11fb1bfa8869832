// Style: a typed array inside, a plain array out.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const after = new Float64Array(weights);
  gradient.forEach((slope, i) => {
    after[i] -= learningRate * slope;
  });
  return Array.from(after);
}
