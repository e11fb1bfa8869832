// Returns an object with a million keys.
// verdict: PROTOCOL or OOM
export function relu(x: number[]): number[] {
  return Object.fromEntries(Array.from({ length: 1e6 + x.length }, (_, i) => [i, i])) as any;
}
