// The tests of dropout: both modes with a pencil, the border, then the law that the mean stays.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { dropout } = student<typeof import('../../../exercises/06-freezing/dropout')>('06-freezing/dropout');

describe('dropout', () => {
  it('does nothing in inference', async () => {
    expectClose(await dropout([3, 6], 0.25, [0.1, 0.9], false), [3, 6]);
  });

  it('leaves out and scales while training', async () => {
    expectClose(await dropout([3, 6, 9], 0.25, [0.1, 0.5, 0.9], true), [0, 8, 12]);
  });

  it('keeps a value whose draw is exactly the rate', async () => {
    expectClose(await dropout([3, 6], 0.25, [0.25, 0.1], true), [4, 0]);
  });

  it('changes nothing at a rate of 0', async () => {
    expectClose(await dropout([1, -2], 0, [0, 0.5], true), [1, -2]);
  });

  it('keeps the mean of ten thousand values about where it was', async () => {
    const next = random();
    const draws = Array.from({ length: 10000 }, () => next.next());
    const kept = draws.filter((draw) => draw >= 0.4).length;
    const after = await dropout(Array(10000).fill(1), 0.4, draws, true);
    const mean = after.reduce((sum, value) => sum + value, 0) / 10000;
    expectClose(mean, kept / 0.6 / 10000);
  });

  it('leaves the values it was given as they are', async () => {
    const { args } = await dropout.withArguments([3, 6], 0.5, [0.1, 0.9], true);
    expectUnchanged(args, [[3, 6], 0.5, [0.1, 0.9], true], 'Build a new array with `map`.');
  });

  it('is right for any rate and draws', () => {
    const rows = inputs.pairs(
      inputs.number({ min: -1000, max: 1000 }),
      inputs.oneOf(0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99),
    );
    return law(
      dropout,
      keptByChance,
      inputs
        .args(rows, inputs.oneOf(0, 0.1, 0.25, 0.5, 0.75, 0.9), inputs.oneOf(true, false))
        .map(([[values, draws], rate, training]) => [values, rate, draws, training]),
      {
        examples: [
          [[4], 0.25, [0.25], true],
          [[4], 0, [0], true],
          [[], 0.5, [], true],
        ],
        fresh: true,
      },
    );
  });
});

function keptByChance(values: number[], rate: number, draws: number[], training: boolean): number[] {
  const kept = values.map(Number);
  for (const [i, draw] of draws.entries()) {
    if (!training) break;
    kept[i] = draw >= rate ? kept[i] / (1 - rate) : 0;
  }
  return kept;
}
