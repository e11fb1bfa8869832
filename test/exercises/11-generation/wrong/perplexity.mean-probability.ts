// message: The probabilities were averaged
export function perplexity(probabilities: number[]): number {
  return probabilities.length / probabilities.reduce((sum, p) => sum + p, 0);
}
