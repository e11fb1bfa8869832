// Sends itself SIGKILL.
// verdict: EXITED
const system = (globalThis as any).process;

export function relu(x: number[]): number[] {
  system.kill(system.pid, 'SIGKILL');
  return x.map((value) => Math.max(0, value));
}
