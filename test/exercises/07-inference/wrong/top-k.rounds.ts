// message: The probabilities were rounded. Leave them as they are: who shows them can round them.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  return probabilities
    .map((probability, index) => ({ index, probability: Number(probability.toFixed(2)) }))
    .sort((a, b) => probabilities[b.index] - probabilities[a.index] || a.index - b.index)
    .slice(0, k);
}
