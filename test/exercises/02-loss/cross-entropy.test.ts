// The tests of crossEntropy: probabilities 1/4 and 3/4 for a pencil, the definition, and logits where it breaks.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { crossEntropy } =
  student<typeof import('../../../exercises/02-loss/cross-entropy')>('02-loss/cross-entropy');

const P = 0.25;

describe('crossEntropy', () => {
  it('is -ln(0.25) when the truth got one quarter', async () => {
    expectClose(await crossEntropy([1, 1 + Math.log(3)], 0), -Math.log(P));
  });

  it('is ln(10) when ten classes look equally likely', async () => {
    expectClose(await crossEntropy(new Array(10).fill(0), 3), Math.log(10));
  });

  it('is right for random logits', async () => {
    const next = random();
    const logits = Array.from({ length: 6 }, () => next.normal(0, 2));
    const label = next.integer(6);
    const odds = logits.map((logit) => Math.exp(logit)); // small logits: the definition is safe here
    const total = odds.reduce((sum, value) => sum + value, 0);
    expectClose(await crossEntropy(logits, label), -Math.log(odds[label] / total));
  });

  it('works for logits of 1000', async () => {
    expectClose(await crossEntropy([1000, 1000 + Math.log(3)], 1), -Math.log(0.75));
  });

  it('costs 1000 to be sure of the wrong class by 1000', async () => {
    expectClose(await crossEntropy([1000, 0], 1), 1000);
  });

  it('works for logits of -1000', async () => {
    expectClose(await crossEntropy([-1000, -1000 + Math.log(3)], 1), -Math.log(0.75));
  });

  it('leaves the logits as they are', async () => {
    const { args } = await crossEntropy.withArguments([1, 2], 0);
    expectUnchanged(args, [[1, 2], 0], 'Build new arrays, for instance with logits.map(...).');
  });

  it('is right for logits of any size', () =>
    law(crossEntropy, byDifferences, inputs.labelled(), {
      examples: [
        [[1000, 0], 1],
        [[-1000, -1001], 0],
        [[-800, -800], 1],
        [[0], 0],
        [[0, 2000], 0],
      ],
    }));
});

/** The odds of all classes against the true one, added up from the largest: the rest is the logarithm of a sum of 1 or more. */
function byDifferences(logits: number[], label: number): number {
  const above = logits.map((logit) => logit - logits[label]).sort((a, b) => b - a);
  return above[0] + Math.log1p(above.slice(1).reduce((sum, each) => sum + Math.exp(each - above[0]), 0));
}
