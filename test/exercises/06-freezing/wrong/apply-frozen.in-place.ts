// message: Your function changed what it was given: it wrote into the arrays of `weights` (`{ ...weights }` copies the object, not its arrays). Build new arrays: `values.map(...)`.
export function applyFrozen(weights: Record<string, number[]>, gradients: Record<string, number[]>, trainable: string[], learningRate: number) {
  for (const [name, values] of Object.entries(weights)) {
    if (trainable.includes(name.split('/')[0])) values.forEach((value, i) => (values[i] = value - learningRate * gradients[name][i]));
  }
  return weights;
}
