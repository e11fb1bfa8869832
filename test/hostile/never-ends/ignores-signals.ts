// Never comes back, and wants to hear of no signal.
// verdict: TIMEOUT
const system = (globalThis as any).process;
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGALRM']) system.on(name, () => {});

export function relu(x: number[]): number[] {
  for (;;) x.length;
}
