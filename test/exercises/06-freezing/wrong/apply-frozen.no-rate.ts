// message: The learning rate is missing: multiply the gradient by `learningRate` before you subtract it.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.includes(name.split('/')[0]);
    after[name] = values.map((value, i) => (learns ? value - gradients[name][i] : value));
  }
  return after;
}
