// The tests of dropout: both modes with a pencil, then draws below, above and exactly at any rate.
import { expectClose, inputs, law, student } from 'course/grading';

const { dropout } = student<typeof import('../../../exercises/06-freezing/dropout')>('06-freezing/dropout');

const ODD = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** Equal values have draws of their own, and every fourth draw is exactly the rate. */
const CALL = inputs
  .args(
    inputs.list(inputs.number({ also: [...ODD, ...ODD] }), { least: 0 }),
    inputs.list(inputs.args(inputs.draw(), inputs.count(0, 3)), { least: 6 }),
    inputs.share().filter((rate) => rate < 1),
    inputs.oneOf(true, true, false),
  )
  .map(([values, draws, rate, training]): [number[], number, number[], boolean] => [
    values,
    rate,
    values.map((_, i) => (draws[i][1] === 0 ? rate : draws[i][0])),
    training,
  ]);

describe('dropout', () => {
  it('leaves out and scales while training', async () => {
    expectClose(await dropout([3, 6, 9], 0.25, [0.1, 0.5, 0.9], true), [0, 8, 12]);
    expectClose(await dropout([3, 6], 0.25, [0.25, 0.1], true), [4, 0]);
  });

  it('does nothing in inference', async () => {
    expectClose(await dropout([3, 6], 0.25, [0.1, 0.9], false), [3, 6]);
  });

  it('is right for any values, rates and draws', () =>
    law(dropout, oneByOne, CALL, {
      examples: [
        [[1, -2], 0, [0, 0.5], true],
        [[Number.NaN, 1], 0.5, [0.1, 0.9], true],
        [[], 0.5, [], true],
        [[1, 0, 1], 0.25, [0.9, 0.9, 0.1], false],
      ],
      unchanged: 'Build a new array with `map`.',
      fresh: true,
    }));
});

/** Everything is kept at first, as in inference; then training scales it up and takes out what was drawn. */
function oneByOne(values: number[], rate: number, draws: number[], training: boolean): number[] {
  const scale = training ? 1 / (1 - rate) : 1;
  const after = values.map((value) => value * scale);
  for (const [i, draw] of draws.entries()) {
    if (training && !(draw >= rate)) after[i] = 0;
  }
  return after;
}
