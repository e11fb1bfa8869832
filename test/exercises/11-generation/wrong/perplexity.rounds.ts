// message: The result was rounded. Leave it as it is: who shows it can round it.
export function perplexity(probabilities: number[]): number {
  const mean = probabilities.reduce((sum, p) => sum - Math.log(p), 0) / probabilities.length;
  return Number(Math.exp(mean).toFixed(2));
}
