// message: One number came, the share of the largest logit. softmax gives as many probabilities as there are logits.
export function softmax(logits: number[]): any {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return 1 / total;
}
