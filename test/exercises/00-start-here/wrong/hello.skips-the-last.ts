// message: The last score was not looked at: the loop must end behind it, with i < scores.length.
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 1; i < scores.length - 1; i++) {
    if (scores[i] > scores[best]) best = i;
  }
  return best;
}
