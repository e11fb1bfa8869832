// message: The logit of the true class was not subtracted: ln(exp + exp + ...) - logits[label].
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return largest + Math.log(total);
}
