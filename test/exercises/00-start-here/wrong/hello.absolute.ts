// message: The signs were dropped: -9 is less than 2, however large it looks.
export function argmax(scores: number[]): number {
  const sizes = scores.map(Math.abs);
  return sizes.indexOf(Math.max(...sizes));
}
