// Reads from the channel before the cell does, and answers nothing.
// verdict: FAIL or TIMEOUT or PROTOCOL
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export function relu(x: number[]): number[] {
  try {
    load('fs').readSync(3, new Uint8Array(1e6));
  } catch {
    // nothing to read at the moment
  }
  return x.map(() => -1);
}
