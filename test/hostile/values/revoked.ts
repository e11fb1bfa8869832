// Returns a proxy that was taken back.
// verdict: PROTOCOL or THREW
export function relu(x: number[]): number[] {
  const { proxy, revoke } = Proxy.revocable(x, {});
  revoke();
  return proxy;
}
