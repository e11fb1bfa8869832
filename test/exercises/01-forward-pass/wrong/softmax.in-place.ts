// message: The logits you were given have changed. The caller may need them again. Build new arrays, for instance with logits.map(...).
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    logits[i] = Math.exp(logits[i] - largest);
    total += logits[i];
  }
  return logits.map((value) => value / total);
}
