// message: The same index twice: `indexOf` finds only the first of two equal values. Note each index before you sort.
export function topK(probabilities: number[], k: number) {
  return [...probabilities].sort((a, b) => b - a).slice(0, k).map((probability) => ({ index: probabilities.indexOf(probability), probability }));
}
