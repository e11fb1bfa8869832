// message: That is 1 minus the probability. The loss is minus its natural logarithm, which has no upper limit.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return 1 - Math.exp(logits[label] - largest) / total;
}
