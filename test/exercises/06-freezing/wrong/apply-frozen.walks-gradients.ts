// message: A tensor without a gradient is gone. Go through the weights, not through the gradients.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const name of Object.keys(gradients)) {
    const learns = trainable.includes(name.split('/')[0]);
    after[name] = weights[name].map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
  }
  return after;
}
