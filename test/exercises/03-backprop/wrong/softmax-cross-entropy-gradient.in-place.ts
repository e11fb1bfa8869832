// message: The logits you were given have changed. The caller may need them again. Build a new array, for instance with logits.map(...).
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    logits[i] = Math.exp(logits[i] - largest);
    total += logits[i];
  }
  for (let i = 0; i < logits.length; i++) logits[i] /= total;
  logits[label] -= 1;
  return logits;
}
