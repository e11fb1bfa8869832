// The tests of crossEntropy: probabilities 1/4 and 3/4 for a pencil, the definition, and logits where it breaks.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { crossEntropy } =
  student<typeof import('../../../exercises/02-loss/cross-entropy')>('02-loss/cross-entropy');

const P = 0.25; // what softmax gives class 0 for logits 1 and 1 + ln 3

const WITHOUT_EXP = 'The logits were added up as they are. Apply Math.exp to each first.';
const APART = 'Add the exponentials first, then take one logarithm.';

/** For crossEntropy([1, 1 + ln 3], 0): no two of these slips give the same number. */
const FOR_ONE_QUARTER: Mistake[] = [
  {
    gives: Math.log(P),
    because: 'The sign is turned: the logarithm of a probability is negative, the loss is minus that.',
  },
  {
    gives: P,
    because: 'That is the probability of the true class. The loss is minus its natural logarithm.',
  },
  {
    gives: 1 - P,
    because:
      'That is 1 minus the probability. The loss is minus its natural logarithm, which has no upper limit.',
  },
  {
    gives: -Math.log2(P),
    because: 'That is the loss in bits, by Math.log2. Use the natural logarithm, Math.log.',
  },
  { gives: -Math.log10(P), because: 'That is by Math.log10. Use the natural logarithm, Math.log.' },
  {
    gives: -Math.log(1 - P),
    because: 'That is the loss for class 1. Classes are counted from 0: label 0 stands at index 0.',
  },
  {
    gives: -1,
    because:
      'That is minus the logit of the true class. What the other classes got is missing: ln(exp + exp + ...).',
  },
  {
    gives: Math.log(4 / 3) - 1,
    because:
      'The largest logit was subtracted before Math.exp, but never added back: largest + ln(...) - logits[label].',
  },
  {
    gives: 1 + Math.log(4) + Math.log(3),
    because:
      'The largest logit was added back twice: subtract it inside exp only; logits[label] stays as it is.',
  },
  {
    gives: 1 + Math.log(4),
    because: 'The logit of the true class was not subtracted: ln(exp + exp + ...) - logits[label].',
  },
  { gives: Math.log(2 + Math.log(3)) - 1, because: WITHOUT_EXP },
  { gives: Math.log(2 + Math.log(3)), because: WITHOUT_EXP },
  { gives: 1 + Math.log(3), because: APART },
  { gives: 0, because: APART },
  {
    gives: -Math.log(P) - Math.log(1 - P),
    because: 'All classes were added up. Only the probability of the true class counts.',
  },
  {
    gives: (-Math.log(P) - Math.log(1 - P)) / 2,
    because: 'The mean over all classes was taken. Only the probability of the true class counts.',
  },
  {
    gives: -P * Math.log(P) - (1 - P) * Math.log(1 - P),
    because:
      'The logarithms were weighted by the probabilities, which is the entropy of the guess. The truth has weight 1, all others 0.',
  },
];

const OVERFLOW =
  'Math.exp(1000) is Infinity. Subtract the largest logit from every one before Math.exp; the loss stays the same, since only differences count.';
const UNDERFLOW =
  'The probability of the true class, exp(-1000), rounded to 0, and -ln(0) is Infinity. Never compute it: the loss is largest + ln(sum of exp(logit - largest)) - logits[label].';
const FROM_ZERO =
  'Every logit is below 0 here. The number to subtract is the largest logit itself, so the search for it must not start from 0.';

describe('crossEntropy', () => {
  it('is -ln(0.25) when the truth got one quarter', async () => {
    expectClose(await crossEntropy([1, 1 + Math.log(3)], 0), -Math.log(P), { mistakes: FOR_ONE_QUARTER });
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
    expectClose(await crossEntropy([1000, 1000 + Math.log(3)], 1), -Math.log(0.75), {
      mistakes: [{ when: (received: number) => !Number.isFinite(received), because: OVERFLOW }],
    });
  });

  it('costs 1000 to be sure of the wrong class by 1000', async () => {
    expectClose(await crossEntropy([1000, 0], 1), 1000, {
      mistakes: [
        { when: (received: number) => received === Number.POSITIVE_INFINITY, because: UNDERFLOW },
        { gives: 0, because: 'That is the loss for class 0. The true class is 1, with a logit of 0.' },
        {
          when: isCut,
          because:
            'The probability was kept away from 0 by a small constant, and the loss stops there. No constant is needed: it is largest + ln(sum of exp(logit - largest)) - logits[label].',
        },
      ],
    });
  });

  it('works for logits of -1000', async () => {
    expectClose(await crossEntropy([-1000, -1000 + Math.log(3)], 1), -Math.log(0.75), {
      mistakes: [{ when: (received: number) => !Number.isFinite(received), because: FROM_ZERO }],
    });
  });

  it('leaves the logits as they are', async () => {
    const { args } = await crossEntropy.withArguments([1, 2], 0);
    expectUnchanged(args, [[1, 2], 0], 'Build new arrays, for instance with logits.map(...).');
  });
});

/** -ln(1e-15) and its like: finite, but far from 1000. */
function isCut(received: number): boolean {
  return Number.isFinite(received) && received > 10 && received < 999;
}
