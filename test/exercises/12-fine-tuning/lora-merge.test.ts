// The tests of loraMerge: a pencil's numbers, then row by row the answer of two paths to an input of one 1.
import { expectClose, inputs, law, student } from 'course/grading';

const { loraMerge } =
  student<typeof import('../../../exercises/12-fine-tuning/lora-merge')>('12-fine-tuning/lora-merge');

type Adapter = Parameters<typeof loraMerge>;

const RANGE = { min: -9, max: 9 };

const adapters = inputs
  .args(inputs.shape(), inputs.count(1, 3))
  .chain(([[size, outputs], rank]) =>
    inputs.args<Adapter>(
      inputs.table(size, outputs, RANGE),
      inputs.table(size, rank, RANGE),
      inputs.table(rank, outputs, RANGE),
      inputs.oneOf(0.5, 2, 1, 0, -1.5, 1.5, 16),
    ),
  );

describe('loraMerge', () => {
  it('adds the scaled product of A and B to the kernel', async () => {
    // A B = [[2, -1], [6, -3]].
    const merged = await loraMerge([[1, 0], [0, 10]], [[1], [3]], [[2, -1]], 0.5); // biome-ignore format: one row for each input
    expectClose(merged, [[2, -0.5], [3, 8.5]]); // biome-ignore format: one row for each input
  });

  it('adds up over the rank, in a kernel that is not square', async () => {
    const kernel = [[0, 0, 1], [100, 0, 0]]; // biome-ignore format: one row for each input
    // A B = [[1 + 2, 10, 4], [3, 15, 0]].
    const merged = await loraMerge(kernel, [[1, 2], [0, 3]], [[1, 0, 4], [1, 5, 0]], 2); // biome-ignore format: one row for each input
    expectClose(merged, [[6, 20, 9], [106, 30, 0]]); // biome-ignore format: one row for each input
  });

  it('does in one product what two paths do', () =>
    law(loraMerge, rowByRow, adapters, {
      examples: [[[[1, 2], [3, 4]], [[5], [6]], [[0, 0]], 3]], // biome-ignore format: one row for each input
      unchanged: 'The kernel is frozen. Make new rows: `kernel.map((row, i) => row.map(...))`.',
      fresh: true,
    }));
});

/** An input that is 1 at place i and 0 elsewhere gives row i: past the kernel, and through `down` and then `up`. */
function rowByRow(...[kernel, down, up, scale]: Adapter): number[][] {
  return kernel.map((row, k) => {
    const sums = up.map((line, r) => line.map((number) => number * down[k][r]));
    return sums.reduce((total, line) => total.map((sum, j) => sum + scale * line[j]), row);
  });
}
