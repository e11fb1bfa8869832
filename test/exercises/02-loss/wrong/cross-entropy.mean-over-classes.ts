// message: The mean over all classes was taken. Only the probability of the true class counts.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return logits.reduce((sum, logit) => sum + largest + Math.log(total) - logit, 0) / logits.length;
}
