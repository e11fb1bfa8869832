// The tests of softmax: shares that a pencil can check, then odds for logits of every size.
import { expectClose, inputs, law, student } from 'course/grading';

const { softmax } =
  student<typeof import('../../../exercises/01-forward-pass/softmax')>('01-forward-pass/softmax');

describe('softmax', () => {
  it('shares 1 as 1 to 3 for logits 0 and ln 3', async () => {
    expectClose(await softmax([0, Math.log(3)]), [0.25, 0.75]);
    expectClose(await softmax([2, 2, 2, 2]), [0.25, 0.25, 0.25, 0.25]);
  });

  it('is right for logits of any size', () =>
    law(softmax, fromDifferences, inputs.args(inputs.logits()), {
      examples: [[[1000, 1000 + Math.log(3)]], [[-1000, -1000 + Math.log(3)]], [[0, 2000]], [[-1000, -1000]]],
      unchanged: 'Build new arrays, for instance with logits.map(...).',
      tolerance: 1e-9,
    }));
});

/** Each share alone: 1 to the sum of the odds of all against this one, in which only differences of logits stand. */
function fromDifferences(logits: number[]): number[] {
  return logits.map((own) => 1 / logits.map((other) => Math.exp(other - own)).reduce((a, b) => a + b));
}
