// One reduce over the names.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  return Object.keys(weights).reduce<Record<string, number[]>>((after, name) => {
    const rate = trainable.includes(name.split('/')[0]) ? learningRate : 0;
    after[name] =
      rate === 0 ? weights[name].slice() : weights[name].map((value, i) => value - rate * gradients[name][i]);
    return after;
  }, {});
}
