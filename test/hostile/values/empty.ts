// Returns an empty array.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return x.slice(0, 0);
}
