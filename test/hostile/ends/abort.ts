// Aborts.
// verdict: EXITED
const system = (globalThis as any).process;

export function relu(x: number[]): number[] {
  system.abort();
  return x.map((value) => Math.max(0, value));
}
