// Style: recursion by halves: the depth grows with the logarithm of the length.
export function relu(x: number[]): number[] {
  if (x.length === 0) return [];
  if (x.length === 1) return [Math.max(0, x[0])];
  const middle = x.length >> 1;
  return relu(x.slice(0, middle)).concat(relu(x.slice(middle)));
}
