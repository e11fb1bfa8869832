// message: The losses were added up, but not divided by their number.
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log(p), 0));
}
