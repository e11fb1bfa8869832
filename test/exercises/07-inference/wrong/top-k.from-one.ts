// message: The indices count from 1. In this course they count from 0.
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index: index + 1, probability })).sort((a, b) => b.probability - a.probability).slice(0, k);
}
