// message: These are the first two of the list
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).slice(0, k);
}
