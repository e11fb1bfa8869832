// Sorted indices, in an arrow function.
export const topK = (probabilities: number[], k: number): { index: number; probability: number }[] =>
  [...probabilities.keys()]
    .sort((a, b) => (probabilities[a] === probabilities[b] ? a - b : probabilities[b] - probabilities[a]))
    .filter((_, place) => place < k)
    .map((index) => ({ index, probability: probabilities[index] }));
