// Fills the heap.
// verdict: OOM
export function relu(x: number[]): number[] {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1e6).fill(x.length));
}
