// Style: from the last score to the first, so that >= keeps the first of equals.
export function argmax(scores: number[]): number {
  let best = scores.length - 1;
  for (let i = best - 1; i >= 0; i--) {
    if (scores[i] >= scores[best]) best = i;
  }
  return best;
}
