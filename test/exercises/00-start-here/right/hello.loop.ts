// Style: a plain loop that remembers the best index.
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i] > scores[best]) best = i;
  }
  return best;
}
