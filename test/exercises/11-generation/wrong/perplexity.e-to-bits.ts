// message: log2 goes with 2 ** mean. With Math.exp take Math.log.
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log2(p), 0) / probabilities.length);
}
