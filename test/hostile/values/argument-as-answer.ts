// Returns its argument after changing it in place to the right values.
// verdict: FAIL
// points: some
export function relu(x: number[]): number[] {
  for (let i = 0; i < x.length; i++) x[i] = Math.max(0, x[i]);
  return x;
}
