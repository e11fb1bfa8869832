// message: Sorted as text
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => (String(a.probability) < String(b.probability) ? 1 : -1)).slice(0, k);
}
