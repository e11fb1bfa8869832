// The tests of relu: 0 for what is negative, everything else as it came, NaN included.
import { expectClose, inputs, law, student } from 'course/grading';

const { relu } = student<typeof import('../../../exercises/01-forward-pass/relu')>('01-forward-pass/relu');

const IN_PLACE = 'The caller may need it again. Make a new array: x.map(...) does.';
const ANY = inputs.numbers({
  least: 0,
  also: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
});

describe('relu', () => {
  it('turns what is negative into 0', async () => {
    expectClose(await relu([-2, 0, 3]), [0, 0, 3]);
    expectClose(await relu([0.25, 1, 40]), [0.25, 1, 40]);
  });

  it('is right for any numbers, and lets NaN pass', () =>
    law(relu, withoutNegatives, inputs.args(ANY), {
      examples: [[[]], [[Number.NaN, -1]], [[Number.NEGATIVE_INFINITY, 2]]],
      unchanged: IN_PLACE,
      fresh: true,
    }));
});

function withoutNegatives(x: number[]): number[] {
  const kept = [...x];
  for (const [i, value] of x.entries()) {
    if (value < 0) kept[i] = 0;
  }
  return kept;
}
