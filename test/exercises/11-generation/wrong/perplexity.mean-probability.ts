// message: The probabilities were averaged. Average the losses, -ln p, and raise e to their mean.
export function perplexity(probabilities: number[]): number {
  return probabilities.length / probabilities.reduce((sum, p) => sum + p, 0);
}
