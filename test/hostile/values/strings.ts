// Returns the right numbers as texts.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return x.map((value) => String(Math.max(0, value))) as any;
}
