// Allows itself more memory than it was given, then takes it.
// verdict: OOM or TIMEOUT
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);
load('v8').setFlagsFromString('--max-old-space-size=16000');

export function relu(x: number[]): number[] {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1e6).fill(x.length));
}
