// message: Only tensors called kernel moved. Every tensor of a trainable layer learns, its bias too.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const [layer, kind] = name.split('/');
    const learns = trainable.includes(layer) && kind === 'kernel';
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
  }
  return after;
}
