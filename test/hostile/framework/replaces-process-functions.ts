// Breaks the functions that its own process is made of.
// verdict: FAIL or TIMEOUT or EXITED
const system = (globalThis as any).process;
system.exit = () => {};
system.on = () => {};
(globalThis as any).setTimeout = () => {};
(globalThis as any).Promise = undefined;

export function relu(x: number[]): number[] {
  return x.map(() => -1);
}
