// The tests of softmax: shares that a pencil can check, the laws it obeys, and logits that break the naive form.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { softmax } =
  student<typeof import('../../../exercises/01-forward-pass/softmax')>('01-forward-pass/softmax');

describe('softmax', () => {
  it('shares 1 as 1 to 3 for logits 0 and ln 3', async () => {
    expectClose(await softmax([0, Math.log(3)]), [0.25, 0.75], { mistakes: FOR_ONE_TO_THREE });
  });

  it('gives equal logits equal shares', async () => {
    expectClose(await softmax([2, 2, 2, 2]), [0.25, 0.25, 0.25, 0.25]);
  });

  it('gives shares that add up to 1, in the order of the logits', async () => {
    const next = random();
    const logits = Array.from({ length: 5 }, () => next.normal(0, 2));
    const odds = logits.map((logit) => Math.exp(logit)); // small logits: the definition is safe here
    const total = odds.reduce((sum, value) => sum + value, 0);
    const expected = odds.map((value) => value / total);
    expectClose(await softmax(logits), expected, {
      mistakes: [
        {
          gives: [...expected].sort((a, b) => b - a),
          because: 'The shares are right but sorted: keep the order.',
        },
      ],
    });
  });

  it('works for logits of 1000', async () => {
    const overflow =
      'Math.exp(1000) is Infinity, and Infinity / Infinity is NaN. Subtract the largest logit from every logit before Math.exp: the shares stay the same.';
    const logits = [1000, 1000 + Math.log(3)];
    expectClose(await softmax(logits), [0.25, 0.75], {
      mistakes: [
        { when: hasNaN, because: overflow },
        {
          gives: [0, 0],
          because: 'Only the total is too large for a number: subtract before every Math.exp.',
        },
      ],
    });
    const smallest =
      'It looks as if the smallest logit was subtracted, or their mean: the largest one must go, so that no exponent is above 0.';
    expectClose(await softmax([0, 2000]), [0, 1], { mistakes: [{ when: hasNaN, because: smallest }] });
  });

  it('works for logits of -1000', async () => {
    const underflow =
      'Math.exp(-1000) is 0, and 0 / 0 is NaN. The number to subtract is the largest logit itself, even when it is below 0: a search for it must not start from 0.';
    const logits = [-1000, -1000 + Math.log(3)];
    expectClose(await softmax(logits), [0.25, 0.75], { mistakes: [{ when: hasNaN, because: underflow }] });
  });

  it('leaves the logits as they are', async () => {
    const { args } = await softmax.withArguments([1, 2]);
    expectUnchanged(args, [[1, 2]], 'Build new arrays, for instance with logits.map(...).');
  });
});

/** For logits 0 and ln 3, whose exponentials are 1 and 3. */
const FOR_ONE_TO_THREE: Mistake[] = [
  {
    gives: [1, 3],
    because: 'These are the exponentials. Divide each by the sum of all, so that they add up to 1.',
  },
  {
    gives: [1 / 3, 1],
    because: 'The largest became 1, but together they must be 1: divide by the sum, not by the largest.',
  },
  {
    gives: [0.75, 2.25],
    because:
      'The shares add up to 3: the largest logit was subtracted below the fraction line only. Use the same shifted exponentials above and below it.',
  },
  {
    gives: [1 / 12, 1 / 4],
    because:
      'The shares add up to 1/3: the largest logit was subtracted above the fraction line only. Use the same shifted exponentials above and below it.',
  },
  {
    gives: [0, 1],
    because:
      'The logits themselves were divided by their sum. Apply Math.exp first: shares of raw scores can be negative.',
  },
  {
    gives: [1 / (1 + Math.E), Math.E / (1 + Math.E)],
    because:
      'The logits were divided by the largest. Subtract it: the same number less for all leaves the shares as they are, dividing does not.',
  },
  {
    gives: [1 / (1 + 2 ** Math.log(3)), 2 ** Math.log(3) / (1 + 2 ** Math.log(3))],
    because: 'These are powers of 2. Use Math.exp, powers of e.',
  },
  {
    when: (received: unknown) => typeof received === 'number',
    because: 'One number came. softmax gives as many probabilities as there are logits.',
  },
];

function hasNaN(received: unknown): boolean {
  return Array.isArray(received) && received.some(Number.isNaN);
}
