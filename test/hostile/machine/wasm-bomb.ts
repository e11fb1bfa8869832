// Asks WebAssembly for memory without end.
// verdict: OOM or THREW or TIMEOUT
// verdict on container: OOM or THREW or TIMEOUT or EXITED
export function relu(x: number[]): number[] {
  const kept: any[] = [];
  for (;;) {
    const memory = new (globalThis as any).WebAssembly.Memory({ initial: 1000 });
    new Uint8Array(memory.buffer).fill(x.length + 1);
    kept.push(memory);
  }
}
