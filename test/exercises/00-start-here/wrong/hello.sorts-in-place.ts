// message: sort() rearranges the array it is given
export function argmax(scores: number[]): number {
  const largest = scores.sort((a, b) => b - a)[0];
  return scores.indexOf(largest);
}
