// Returns the right numbers in a typed array, where an ordinary one is asked for.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return Float64Array.from(x.map((value) => Math.max(0, value))) as any;
}
