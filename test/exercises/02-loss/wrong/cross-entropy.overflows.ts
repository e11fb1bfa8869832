// message: Math.exp(1000) is Infinity and Math.exp(-1000) is 0, and from a division of these comes no logarithm. Subtract the largest logit before Math.exp, and do without the division: largest + ln(sum of exp(logit - largest)) - logits[label].
export function crossEntropy(logits: number[], label: number): number {
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  return -Math.log(Math.exp(logits[label]) / total);
}
