// message: The frozen tensor became 0. Frozen means that it keeps its numbers.
export function applyFrozen(weights: Record<string, number[]>, gradients: Record<string, number[]>, trainable: string[], learningRate: number) {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.includes(name.split('/')[0]);
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : 0));
  }
  return after;
}
