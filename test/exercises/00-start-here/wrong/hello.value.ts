// message: That is the largest score itself
export function argmax(scores: number[]): number {
  return Math.max(...scores);
}
