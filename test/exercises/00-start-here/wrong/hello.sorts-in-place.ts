// message: sort() rearranges the array it is given, so the largest now stands at index 0. Walk through scores without moving anything, or sort a copy: [...scores].sort(...).
export function argmax(scores: number[]): number {
  const largest = scores.sort((a, b) => b - a)[0];
  return scores.indexOf(largest);
}
