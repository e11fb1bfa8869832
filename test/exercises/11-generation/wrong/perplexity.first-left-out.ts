// message: The first token was left out: the loop starts at 1. Places count from 0.
export function perplexity(probabilities: number[]): number {
  let sum = 0;
  for (let i = 1; i < probabilities.length; i++) sum -= Math.log(probabilities[i]);
  return Math.exp(sum / probabilities.length);
}
