// A typed array of losses, added up from the smallest to the largest.
export function perplexity(probabilities: number[]): number {
  const losses = Float64Array.from(probabilities, (p) => -Math.log(p)).sort();
  return Math.exp(losses.reduce((sum, loss) => sum + loss / losses.length, 0));
}
