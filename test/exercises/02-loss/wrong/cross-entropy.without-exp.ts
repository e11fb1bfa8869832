// message: The logits were added up as they are. Apply Math.exp to each first.
export function crossEntropy(logits: number[], label: number): number {
  return Math.log(logits.reduce((sum, logit) => sum + logit, 0)) - logits[label];
}
