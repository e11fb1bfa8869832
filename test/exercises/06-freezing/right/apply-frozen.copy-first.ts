// A deep copy first, then the layers that learn are written into the copy.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after = structuredClone(weights);
  for (const name of Object.keys(after)) {
    if (!trainable.some((layer) => name.startsWith(`${layer}/`))) continue;
    gradients[name].forEach((slope, i) => {
      after[name][i] -= learningRate * slope;
    });
  }
  return after;
}
