// Stops itself, neither alive nor dead.
// verdict: TIMEOUT
const system = (globalThis as any).process;

export function relu(x: number[]): number[] {
  system.kill(system.pid, 'SIGSTOP');
  return x.map((value) => Math.max(0, value));
}
