// message: The frozen tensors are gone. A model needs them to predict: return every tensor.
export function applyFrozen(weights: Record<string, number[]>, gradients: Record<string, number[]>, trainable: string[], learningRate: number) {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    if (!trainable.includes(name.split('/')[0])) continue;
    after[name] = values.map((value, i) => value - learningRate * gradients[name][i]);
  }
  return after;
}
