// Fills the memory from processes of its own, each of them harmless by itself.
// verdict: OOM or EXITED or TIMEOUT
// points on container: some
// (there the kernel ends the children before the limit is passed, and right answers are right)
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

const script = 'const kept = []; setInterval(() => kept.length < 20 && kept.push(Buffer.alloc(1e7, 1)), 5)';

export async function relu(x: number[]): Promise<number[]> {
  for (let i = 0; i < 4; i++) {
    load('child_process').spawn(system.execPath, ['-e', script], { detached: true, stdio: 'ignore' }).on('error', () => {});
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return x.map((value) => Math.max(0, value));
}
