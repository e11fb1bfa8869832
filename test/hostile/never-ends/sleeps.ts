// Sleeps in a way that no timer ends.
// verdict: TIMEOUT
export function relu(x: number[]): number[] {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return x.map((value) => Math.max(0, value));
}
