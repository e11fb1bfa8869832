// Exports an object that answers to every name, and whose functions change with every reading.
// verdict: FAIL or LOAD_ERROR
declare const module: any;
let reads = 0;

export function relu(x: number[]): number[] {
  return x;
}
module.exports = new Proxy({ relu }, { get: () => (x: number[]) => x.map(() => reads++) });
