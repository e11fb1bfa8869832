// message: One class too few came. `slice(0, k)` ends before place k already.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, k - 1);
}
