// message: Your function changed what it was given: `sort` works on the array itself. Copy first.
export function topK(probabilities: number[], k: number) {
  const best = probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => b.probability - a.probability || a.index - b.index).slice(0, k);
  probabilities.sort((a, b) => b - a);
  return best;
}
