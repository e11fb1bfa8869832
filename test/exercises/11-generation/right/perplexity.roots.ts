// A product of n-th roots, which is never too small.
export function perplexity(probabilities: number[]): number {
  const root = 1 / probabilities.length;
  return 1 / probabilities.reduce((product, p) => product * p ** root, 1);
}
