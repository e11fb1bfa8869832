// message: A minus sign is missing
export function perplexity(probabilities: number[]): number {
  return Math.exp(probabilities.reduce((sum, p) => sum + Math.log(p), 0) / probabilities.length);
}
