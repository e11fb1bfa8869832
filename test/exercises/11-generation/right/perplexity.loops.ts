// A plain loop.
export function perplexity(probabilities: number[]): number {
  let total = 0;
  for (let i = 0; i < probabilities.length; i++) total += Math.log(probabilities[i]);
  return Math.exp(-total / probabilities.length);
}
