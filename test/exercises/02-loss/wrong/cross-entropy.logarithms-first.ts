// message: A logarithm was taken of each exponential, which at best gives the logits back. Add the exponentials first, then take one logarithm.
export function crossEntropy(logits: number[], label: number): number {
  return logits.reduce((sum, logit) => sum + Math.log(Math.exp(logit)), 0) - logits[label];
}
