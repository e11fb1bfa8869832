// Returns the right numbers as bigints.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return x.map((value) => BigInt(Math.round(Math.max(0, value)))) as any;
}
