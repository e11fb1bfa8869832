// message: The search starts from -999, and where every score is smaller than that, none beats it. Start from the first score, scores[0].
export function argmax(scores: number[]): number {
  let largest = -999;
  let index = 0;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > largest) {
      largest = scores[i];
      index = i;
    }
  }
  return index;
}
