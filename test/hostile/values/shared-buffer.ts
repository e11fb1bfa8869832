// Returns memory that a thread goes on changing: one snapshot of it counts.
// verdict: FAIL
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

const shared = new Float64Array(new SharedArrayBuffer(64));
const script = 'const x = require("worker_threads").workerData; for (;;) for (let i = 0; i < 8; i++) x[i] = -x[i] - 1;';
new (load('worker_threads').Worker)(script, { eval: true, workerData: shared });

export function relu(_x: number[]): number[] {
  return shared as any;
}
