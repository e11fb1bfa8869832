// message: It is the other way round: `trainable` names the layers that learn, and all others stay as they are.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const frozen = trainable.includes(name.split('/')[0]);
    after[name] =
      frozen || !gradients[name]
        ? [...values]
        : values.map((value, i) => value - learningRate * gradients[name][i]);
  }
  return after;
}
