// message: The exponentials were added as they are: Math.exp(1000) is Infinity, Math.exp(-1000) is 0, and the logarithm of both is infinite. Subtract the largest logit before Math.exp, and add it again after Math.log.
export function crossEntropy(logits: number[], label: number): number {
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  return Math.log(total) - logits[label];
}
