// message: The 1 / p were averaged. Average the losses, -ln p, and raise e to their mean.
export function perplexity(probabilities: number[]): number {
  return probabilities.reduce((sum, p) => sum + 1 / p, 0) / probabilities.length;
}
