// message: A probability below 1e-15 was replaced by 1e-15, so that the loss never gets beyond 34.6. No constant is needed: it is largest + ln(sum of exp(logit - largest)) - logits[label].
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return -Math.log(Math.max(exponentials[label] / total, 1e-15));
}
