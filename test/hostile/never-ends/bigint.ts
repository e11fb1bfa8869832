// Computes with more digits than there is time.
// verdict: TIMEOUT or THREW or OOM
export function relu(x: number[]): number[] {
  let digits = 3n;
  for (let i = 0; i < 40; i++) digits *= digits;
  return digits > 0n ? x.map((value) => Math.max(0, value)) : x;
}
