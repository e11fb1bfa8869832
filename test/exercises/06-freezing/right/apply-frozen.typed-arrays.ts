// Typed arrays inside, plain arrays out.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const buffer = Float64Array.from(values);
    if (trainable.includes(name.replace(/\/.*$/, ''))) {
      for (let i = 0; i < buffer.length; i++) buffer[i] -= learningRate * gradients[name][i];
    }
    after[name] = Array.from(buffer);
  }
  return after;
}
