// Plain loops with counters.
export function applyFrozen(
  weights: Record<string, number[]>,
  gradients: Record<string, number[]>,
  trainable: string[],
  learningRate: number,
): Record<string, number[]> {
  const after: Record<string, number[]> = {};
  const names = Object.keys(weights);
  for (let n = 0; n < names.length; n++) {
    const name = names[n];
    let learns = false;
    for (const layer of trainable) if (name.slice(0, name.indexOf('/')) === layer) learns = true;
    const row: number[] = [];
    for (let i = 0; i < weights[name].length; i++) {
      let value = weights[name][i];
      if (learns) value -= learningRate * gradients[name][i];
      row.push(value);
    }
    after[name] = row;
  }
  return after;
}
