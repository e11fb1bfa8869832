// Is right for the first three calls only.
// verdict: FAIL
let calls = 0;

export function relu(x: number[]): number[] {
  calls++;
  return calls > 3 ? x.map(() => -1) : x.map((value) => Math.max(0, value));
}
