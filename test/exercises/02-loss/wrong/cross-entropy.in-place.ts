// message: The logits you were given have changed. The caller may need them again. Build new arrays, for instance with logits.map(...).
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    logits[i] -= largest;
    total += Math.exp(logits[i]);
  }
  return Math.log(total) - logits[label];
}
