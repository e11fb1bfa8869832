// message: -1 means that nothing was found: indexOf looks for a score and gives its index.
export function argmax(scores: number[]): number {
  return scores.indexOf(scores.length);
}
