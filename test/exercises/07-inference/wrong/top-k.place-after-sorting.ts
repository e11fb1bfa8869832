// message: The index is the place after sorting. Note each index before you sort.
export function topK(probabilities: number[], k: number) {
  return [...probabilities].sort((a, b) => b - a).slice(0, k).map((probability, index) => ({ index, probability }));
}
