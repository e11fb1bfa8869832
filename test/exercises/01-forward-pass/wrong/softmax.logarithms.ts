// message: These are the logarithms of the probabilities. Return the probabilities themselves: Math.exp(logit - largest) / total.
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return logits.map((logit) => logit - largest - Math.log(total));
}
