// message: A product of 2,000 probabilities
export function perplexity(probabilities: number[]): number {
  const product = probabilities.reduce((all, p) => all * p, 1);
  return (1 / product) ** (1 / probabilities.length);
}
