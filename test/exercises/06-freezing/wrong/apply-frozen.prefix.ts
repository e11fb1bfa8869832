// message: A layer whose name begins with the name of a trainable layer learned too: layer10 begins with layer1, and is another layer. Compare the whole part before the slash.
export function applyFrozen(weights: Record<string, number[]>, gradients: Record<string, number[]>, trainable: string[], learningRate: number) {
  const after: Record<string, number[]> = {};
  for (const [name, values] of Object.entries(weights)) {
    const learns = trainable.some((layer) => name.startsWith(layer));
    after[name] = values.map((value, i) => (learns ? value - learningRate * gradients[name][i] : value));
  }
  return after;
}
