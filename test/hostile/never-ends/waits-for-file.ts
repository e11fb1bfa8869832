// Reads from a pipe that nobody will ever write to.
// verdict: TIMEOUT
// verdict on container: TIMEOUT or THREW
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export function relu(x: number[]): number[] {
  const path = `/tmp/pipe-${system.pid}`;
  load('child_process').spawnSync('/usr/bin/mkfifo', [path]);
  load('fs').readFileSync(path);
  return x.map((value) => Math.max(0, value));
}
