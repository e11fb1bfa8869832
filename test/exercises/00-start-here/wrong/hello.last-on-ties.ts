// message: Where several scores are equally large, the first of them is asked for. Replace the one you have only when a later score is larger, with > and not >=.
export function argmax(scores: number[]): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i] >= scores[best]) best = i;
  }
  return best;
}
