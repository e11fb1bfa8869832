// message: No index is chosen before a score beats 0, so that scores without a positive one among them get no answer. Begin with index 0 and its score.
export function argmax(scores: number[]): any {
  let largest = 0;
  let index: number | undefined;
  scores.forEach((score, i) => {
    if (score > largest) {
      largest = score;
      index = i;
    }
  });
  return index;
}
