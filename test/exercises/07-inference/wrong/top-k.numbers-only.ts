// message: These are the probabilities alone. Each answer is an object: { index, probability }.
export function topK(probabilities: number[], k: number) {
  return [...probabilities].sort((a, b) => b - a).slice(0, k);
}
