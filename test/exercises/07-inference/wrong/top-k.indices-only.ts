// message: These are the indices alone. Each answer is an object: { index, probability }.
export function topK(probabilities: number[], k: number) {
  return probabilities
    .map((_, i) => i)
    .sort((a, b) => probabilities[b] - probabilities[a])
    .slice(0, k);
}
