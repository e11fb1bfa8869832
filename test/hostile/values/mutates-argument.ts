// Makes its argument match its answer.
// verdict: FAIL
export function relu(x: number[]): number[] {
  x.fill(0);
  return x;
}
