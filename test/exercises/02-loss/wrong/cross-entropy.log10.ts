// message: That is the loss by Math.log10. Use the natural logarithm, Math.log.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return (largest - logits[label]) / Math.LN10 + Math.log10(total);
}
