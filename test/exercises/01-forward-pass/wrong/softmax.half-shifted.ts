// message: The largest logit was subtracted below the fraction line only, so the shares do not add up to 1. Use the same shifted exponentials above and below it.
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return logits.map((logit) => Math.exp(logit) / total);
}
