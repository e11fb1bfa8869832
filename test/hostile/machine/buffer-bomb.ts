// Fills the memory outside the heap.
// verdict: OOM or THREW or TIMEOUT
// verdict on container: OOM or THREW or TIMEOUT or EXITED
export function relu(x: number[]): number[] {
  const kept: Uint8Array[] = [];
  for (;;) kept.push(new Uint8Array(5e7).fill(x.length + 1));
}
