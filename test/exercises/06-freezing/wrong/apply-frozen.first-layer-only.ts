// message: Only the first of the trainable layers learned. Look at all names in `trainable`: `trainable.includes(layer)`.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = name.split('/')[0] === trainable[0];
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
  }
  return after;
}
