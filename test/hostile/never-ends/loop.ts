// Never comes back.
// verdict: TIMEOUT
export function relu(x: number[]): number[] {
  for (;;) x.length;
}
