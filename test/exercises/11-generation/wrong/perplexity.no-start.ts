// message: The sum starts with the first probability itself, in place of its loss: `reduce` needs a start, `reduce((sum, p) => sum - Math.log(p), 0)`.
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum - Math.log(p)) / probabilities.length);
}
