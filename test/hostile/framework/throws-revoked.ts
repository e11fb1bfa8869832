// Throws a proxy that was taken back: nothing can be asked of it.
// verdict: THREW
export function relu(x: number[]): number[] {
  const { proxy, revoke } = Proxy.revocable(new Error(String(x)), {});
  revoke();
  throw proxy;
}
