// message: Only k are wanted
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => b.probability - a.probability);
}
