// message: That is the logarithm of the sum of the logits. Apply Math.exp to each first, and subtract logits[label] in the end.
export function crossEntropy(logits: number[], label: number): number {
  return Math.log(logits.reduce((sum, logit) => sum + logit, 0));
}
