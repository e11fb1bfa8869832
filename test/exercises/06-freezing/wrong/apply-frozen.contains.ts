// message: A layer learned because its tensor's name contains the name of a trainable one. Compare the whole part before the slash with `===` or `trainable.includes(...)`.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.some((layer) => name.includes(layer));
    after[name] = values.map((value, i) =>
      learns && gradients[name] ? value - learningRate * gradients[name][i] : value,
    );
  }
  return after;
}
