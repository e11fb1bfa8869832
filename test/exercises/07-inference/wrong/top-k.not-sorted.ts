// message: These are the first k of the list as it came. Sort first, the most probable at the head, then keep k.
export function topK(probabilities: number[], k: number) {
  return probabilities.map((probability, index) => ({ index, probability })).slice(0, k);
}
