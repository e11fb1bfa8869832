// The tests of loraForward: a pencil's numbers, then the merged kernel, for adapters of every shape and scale.
import { expectClose, inputs, law, student } from 'course/grading';

const { loraForward } = student<typeof import('../../../exercises/12-fine-tuning/lora-forward')>(
  '12-fine-tuning/lora-forward',
);

type Adapted = Parameters<typeof loraForward>;

/** x K = [9, 20], x A = [3], (x A) B = [6, -3]. */
const PENCIL: Adapted = [[1, 2], [[1, 0], [4, 10]], [[1], [1]], [[2, -1]], 0.5]; // biome-ignore format: one row for each input
const RANGE = { min: -9, max: 9 };

const adapted = inputs
  .args(inputs.shape(), inputs.count(1, 3))
  .chain(([[size, outputs], rank]) =>
    inputs.args<Adapted>(
      inputs.vector(size, RANGE),
      inputs.table(size, outputs, RANGE),
      inputs.table(size, rank, RANGE),
      inputs.table(rank, outputs, RANGE),
      inputs.oneOf(0.5, 2, 1, 0, -1.5, 1.5, 16),
    ),
  );

describe('loraForward', () => {
  it('gives what a pencil gives', async () => {
    expectClose(await loraForward(...PENCIL), [12, 18.5]);
    expectClose(await loraForward([1, 1], [[1, 2], [3, 4]], [[7], [9]], [[0, 0]], 2), [4, 6]); // biome-ignore format: one row for each input
  });

  it('is switched off by a scale of 0', async () => {
    expectClose(await loraForward([10], [[2, 3, 5]], [[1]], [[1, 1, 1]], 0), [20, 30, 50]);
  });

  it('agrees with the kernel K + scale A B', () =>
    law(loraForward, merged, adapted, {
      examples: [PENCIL],
      unchanged: 'The kernel is frozen: make a new list for the answer.',
      fresh: true,
    }));
});

/** One number after the other of the merged kernel, times its input. */
function merged(...[x, kernel, down, up, scale]: Adapted): number[] {
  const answer = kernel[0].map(() => 0);
  for (const [i, row] of kernel.entries()) {
    for (const [j, weight] of row.entries()) {
      let both = weight;
      for (const [r, line] of up.entries()) both += scale * down[i][r] * line[j];
      answer[j] += x[i] * both;
    }
  }
  return answer;
}
