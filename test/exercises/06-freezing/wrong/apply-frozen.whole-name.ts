// message: A trainable layer stayed as it was. The tensor layer1/bias belongs to the layer layer1: compare the part before the slash with the names in `trainable`.
export function applyFrozen(weights: Record<string, number[]>, gradients: Record<string, number[]>, trainable: string[], learningRate: number) {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.includes(name);
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
  }
  return after;
}
