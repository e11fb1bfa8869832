// message: The same index twice
export function topK(probabilities: number[], k: number) {
  return [...probabilities].sort((a, b) => b - a).slice(0, k).map((probability) => ({ index: probabilities.indexOf(probability), probability }));
}
