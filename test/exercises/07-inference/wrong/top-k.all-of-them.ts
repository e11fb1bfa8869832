// message: These are all classes. Only k are wanted: `.slice(0, k)`.
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => b.probability - a.probability);
}
