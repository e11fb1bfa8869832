// message: The first number of the gradient was used for the whole tensor. Each weight has a gradient of its own: `gradients[name][i]`.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.includes(name.split('/')[0]);
    after[name] = values.map((value) => (learns ? value - learningRate * gradients[name][0] : value));
  }
  return after;
}
