// What does the stop button cost? The kernel puts a check into every loop and function of a cell: here are loops as
// learners write them, with the checks and without, in turn, one pair after the other.
//
//   npm run bench bench/kernel-checks.ts
//
// Nothing gates on these times; test/kernel/loops.test.ts holds what the checks do.
import { Script } from 'node:vm';
import { median, percentile } from 'course/measure';

const { withChecks } = require('../scripts/kernel/loops.cjs');
const { CHECK } = require('../scripts/kernel/stop.cjs');
const PAIRS = 31;

/** Programs whose last expression is a function that works for some milliseconds and gives a number. */
const LOOPS: Readonly<Record<string, string>> = {
  'an empty loop': `() => { let n = 0; for (let i = 0; i < 3e6; i++) n += i; return n; }`,
  'relu on 100,000 numbers, by map': `(() => {
    const x = Float64Array.from({ length: 1e5 }, (_, i) => Math.sin(i));
    return () => x.map((v) => Math.max(0, v))[5];
  })()`,
  'softmax of 10,000 rows of 10': `(() => {
    const rows = Array.from({ length: 1e4 }, (_, i) => Array.from({ length: 10 }, (_, j) => Math.sin(i + j)));
    const softmax = (row) => {
      const top = Math.max(...row);
      const raised = row.map((v) => Math.exp(v - top));
      const sum = raised.reduce((a, b) => a + b, 0);
      return raised.map((v) => v / sum);
    };
    return () => rows.reduce((total, row) => total + softmax(row)[0], 0);
  })()`,
  'a dense layer, 64 x 784 by 784 x 128, three loops': `(() => {
    const x = Float32Array.from({ length: 64 * 784 }, (_, i) => i % 7), w = Float32Array.from({ length: 784 * 128 }, (_, i) => i % 5);
    const y = new Float32Array(64 * 128);
    return () => {
      for (let b = 0; b < 64; b++)
        for (let o = 0; o < 128; o++) {
          let sum = 0;
          for (let i = 0; i < 784; i++) sum += x[b * 784 + i] * w[i * 128 + o];
          y[b * 128 + o] = sum;
        }
      return y[7];
    };
  })()`,
};

/** The flag as the kernel has it: a number in shared memory. */
const flag = new Int32Array(new SharedArrayBuffer(8));
Object.defineProperty(globalThis, CHECK, {
  value: () => {
    if (Atomics.load(flag, 0) !== 0) throw new Error('stopped');
  },
});

/** Of the processor, so that a loaded machine gives the same ratio. */
function milliseconds(work: () => number): number {
  const start = process.cpuUsage();
  for (let turn = 0; turn < 4; turn++) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

for (const [name, code] of Object.entries(LOOPS)) {
  const plain: () => number = new Script(code).runInThisContext();
  const checked: () => number = new Script(withChecks(code)).runInThisContext();
  if (plain() !== checked())
    throw new Error(`Expected the same number of "${name}" with and without checks.`);
  for (let turn = 0; turn < 5; turn++) [plain, checked].map(milliseconds); // warm-up
  const ratios = Array.from({ length: PAIRS }, () => {
    const without = milliseconds(plain);
    return milliseconds(checked) / without;
  });
  const [low, high] = [25, 75].map((share) => percentile(ratios, share).toFixed(2));
  console.log(`${name}: ${median(ratios).toFixed(2)} times as long (middle half ${low} to ${high})`);
}
