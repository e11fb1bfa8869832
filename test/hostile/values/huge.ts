// Returns an array of a hundred million items.
// verdict: PROTOCOL or OOM
export function relu(x: number[]): number[] {
  x.length = 1e8;
  return x;
}
