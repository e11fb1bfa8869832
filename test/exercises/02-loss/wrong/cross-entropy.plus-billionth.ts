// message: 1e-9 was added to the probability before the logarithm. The loss stops there, and a small probability changes. No constant is needed: it is largest + ln(sum of exp(logit - largest)) - logits[label].
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return -Math.log(exponentials[label] / total + 1e-9);
}
