// message: The search ended at the first score that is larger than scores[0]. Go through all of them, and return below the loop.
export function argmax(scores: number[]): number {
  for (let i = 1; i < scores.length; i++) {
    if (scores[i] > scores[0]) return i;
  }
  return 0;
}
