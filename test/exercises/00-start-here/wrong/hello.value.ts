// message: That is the largest score itself. Return its place in the array, its index.
export function argmax(scores: number[]): number {
  return Math.max(...scores);
}
