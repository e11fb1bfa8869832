// Returns the right numbers in boxes.
// verdict: FAIL or PROTOCOL
export function relu(x: number[]): number[] {
  return x.map((value) => new Number(Math.max(0, value))) as any;
}
