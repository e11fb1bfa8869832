// message: A product of many probabilities is too small for a number, and becomes 0. Add their logarithms up instead.
export function perplexity(probabilities: number[]): number {
  const product = probabilities.reduce((all, p) => all * p, 1);
  return (1 / product) ** (1 / probabilities.length);
}
