// message: That is the loss for the class before the true one. Classes are counted from 0, so label is the index itself: logits[label], not logits[label - 1].
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return largest + Math.log(total) - logits[label - 1];
}
