// Exports a proxy that was taken back.
// verdict: LOAD_ERROR
declare const module: any;

export function relu(x: number[]): number[] {
  return x;
}
const { proxy, revoke } = Proxy.revocable({ relu }, {});
revoke();
module.exports = proxy;
