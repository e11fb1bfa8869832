// message: There were fewer classes than k, and the list was filled up. Stop when no class is left.
export function topK(probabilities: number[], k: number) {
  const sorted = probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => b.probability - a.probability || a.index - b.index);
  return Array.from({ length: k }, (_, i) => sorted[i] ?? { index: -1, probability: 0 });
}
