// message: That is the loss in bits, by Math.log2. Use the natural logarithm, Math.log.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return (largest - logits[label]) / Math.LN2 + Math.log2(total);
}
