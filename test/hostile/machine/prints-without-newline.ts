// Prints a gigabyte without a line break.
// verdict: OUTPUT_LIMIT
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export function relu(x: number[]): number[] {
  const block = 'x'.repeat(1 << 20);
  for (let i = 0; i < 1024; i++) load('fs').writeSync(1, block);
  return x;
}
