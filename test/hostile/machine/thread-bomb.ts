// Starts threads without end.
// verdict: FAIL or EXITED or TIMEOUT or OOM
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export async function relu(x: number[]): Promise<number[]> {
  const { Worker } = load('worker_threads');
  for (let i = 0; i < 200; i++) {
    try {
      new Worker('for (;;);', { eval: true }).on('error', () => {});
    } catch {
      // not allowed
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return x.map(() => -1);
}
