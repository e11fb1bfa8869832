// message: Only the exponential of the true class was taken, as if nothing else were in the sum. Add the exponentials of all classes first, then take one logarithm.
export function crossEntropy(logits: number[], label: number): number {
  const total = Math.exp(logits[label]);
  return Math.log(total) - logits[label];
}
