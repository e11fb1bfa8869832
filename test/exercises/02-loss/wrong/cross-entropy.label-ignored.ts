// message: That is the loss for class 0, whatever the label is. The true class is label: take logits[label].
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return largest + Math.log(total) - logits[0];
}
