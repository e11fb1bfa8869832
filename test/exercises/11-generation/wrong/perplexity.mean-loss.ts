// message: That is the mean loss. Raise e to its power.
export function perplexity(probabilities: number[]): number {
  return probabilities.reduce((sum, p) => sum - Math.log(p), 0) / probabilities.length;
}
