// message: These are the least probable. Sort from large to small: `b.probability - a.probability`.
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => a.probability - b.probability).slice(0, k);
}
