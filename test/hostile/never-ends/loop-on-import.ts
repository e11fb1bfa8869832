// Never comes back from loading.
// verdict: TIMEOUT
for (;;);
export function relu(x: number[]): number[] {
  return x.map((value) => Math.max(0, value));
}
