// message: One number came, the largest or 0. relu treats each value by itself: return an array, as long as x.
export function relu(x: number[]): any {
  return Math.max(0, ...x);
}
