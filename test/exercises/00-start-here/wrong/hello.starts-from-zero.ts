// message: Where no score is above 0, none of them beats a search that starts from the number 0. Start from the first score instead.
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
