// Returns typed arrays that no exercise asks for.
// verdict: FAIL
export function relu(x: number[]): number[] {
  return BigInt64Array.from(x.map((value) => BigInt(Math.round(Math.max(0, value) || 0)))) as any;
}
