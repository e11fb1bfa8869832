// Returns an array of holes.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return new Array(x.length);
}
