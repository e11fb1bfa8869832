// message: One number came. softmax gives as many probabilities as there are logits.
export function softmax(logits: number[]): any {
  const largest = Math.max(...logits);
  return logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
}
