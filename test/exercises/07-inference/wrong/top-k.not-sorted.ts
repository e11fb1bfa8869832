// message: the most probable must stand first
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).slice(0, k);
}
