// Writes a hundred thousand files.
// verdict: FAIL or TIMEOUT or OOM
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export function relu(x: number[]): number[] {
  try {
    for (let file = 0; file < 1e5; file++) load('fs').writeFileSync(`/tmp/many-${system.pid}-${file}`, '');
  } catch {
    // full
  }
  return x.map(() => -1);
}
