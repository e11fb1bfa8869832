// message: Sorted as text: as text, 1e-7 comes after 0.75. Pass `sort` a function that subtracts two numbers.
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).sort((a, b) => (String(a.probability) < String(b.probability) ? 1 : -1)).slice(0, k);
}
