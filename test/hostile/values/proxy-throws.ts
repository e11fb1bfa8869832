// Returns a proxy that throws when it is read.
// verdict: PROTOCOL or THREW
export function relu(x: number[]): number[] {
  return new Proxy(x, { get: () => { throw new Error('no'); } });
}
