// message: log10 goes with 10 ** mean. With Math.exp take Math.log.
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log10(p), 0) / probabilities.length);
}
