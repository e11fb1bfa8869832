// message: log2 goes with
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log2(p), 0) / probabilities.length);
}
