// message: That is the place of the smallest score. The largest one wins: compare with >, not <.
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i] < scores[best]) best = i;
  }
  return best;
}
