// message: A frozen tensor moved: its layer is not in `trainable`, so its gradient must not be used, although there is one.
export function applyFrozen(weights: Record<string, number[]>, gradients: Record<string, number[]>, trainable: string[], learningRate: number) {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = name in gradients;
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
  }
  return after;
}
