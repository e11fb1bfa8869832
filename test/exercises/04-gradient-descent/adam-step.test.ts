// The tests of adamStep: a first step with a pencil, a slope of 0, any scale, then the state against its definition.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { adamStep } = student<typeof import('../../../exercises/04-gradient-descent/adam-step')>(
  '04-gradient-descent/adam-step',
);

type After = Awaited<ReturnType<typeof adamStep>>;

/** The weights after a first step from 10 and 2, slopes 4 and -16, rate 0.5. */
const FIRST: Mistake[] = [
  { gives: [10.5, 1.5], because: 'This goes uphill: subtract the step from the weight.' },
  {
    gives: [10 - 2 / Math.sqrt(1.6), 2 + 2 / Math.sqrt(1.6)],
    because:
      'The means were used as they are, and after one step they are far too small. Divide by 1 - 0.9 ** step and 1 - 0.999 ** step.',
  },
  {
    when: (weights: number[]) => weights.every((weight) => Number.isNaN(weight)),
    because: 'The step was counted too late: 1 - 0.9 ** 0 is 0. Use the new step, which is 1 the first time.',
  },
  {
    gives: [9.875, 2.03125],
    because: 'The square root is missing: divide by Math.sqrt(fairSquare) + 1e-8.',
  },
  {
    gives: [9, Number.NaN], // the root of the negative -16
    because: 'The gradient was not squared for the running mean of squares: gradient[i] ** 2.',
  },
  {
    gives: [10 - 2 / Math.sqrt(2000), 2 + 8 / Math.sqrt(2000)], // 0.004 ^ 2 is 2, and 2 / 0.001 is 2000
    because: 'In TypeScript ^ is not a power but XOR: write ** 2.',
  },
  {
    gives: [9.5, 2 + (0.5 * 1.6) / (1 - 0.9 ** 2) / Math.sqrt(0.256 / (1 - 0.999 ** 2))],
    because: 'The step was counted once for each weight. Count it once, before the weights.',
  },
  { gives: [8, 10], because: 'That is plain gradient descent. Divide by the root of the mean of squares.' },
];

/** The state after the same step. */
const STATE: Mistake[] = [
  {
    gives: { step: 1, mean: [4, -16], square: [16, 256] },
    because:
      'The fair means were stored. Store the means themselves; the fair ones are made anew in each step.',
  },
  {
    gives: { step: 0, mean: [0.4, -1.6], square: [0.016, 0.256] },
    because: 'The step was not counted in the state that came back: it is 1 after the first step.',
  },
  {
    gives: { step: 1, mean: [0.004, -0.016], square: [1.6, 25.6] },
    because: '0.9 and 0.999 are swapped: 0.9 is for the mean, 0.999 for the squares.',
  },
  {
    gives: { step: 1, mean: [0.4, -1.6], square: [0.004, -0.016] },
    because: 'The gradient was not squared for the running mean of squares: gradient[i] ** 2.',
  },
  {
    gives: { step: 1, mean: [3.6, -14.4], square: [15.984, 255.744] },
    because: 'The shares are turned round: the old mean counts 0.9, the new gradient 0.1.',
  },
];

const START = { step: 0, mean: [0, 0], square: [0, 0] };

describe('adamStep', () => {
  it('moves each weight by the learning rate in the first step', async () => {
    const { weights } = parts(await adamStep([10, 2], [4, -16], START, 0.5));
    expectClose(weights, [9.5, 2.5], { mistakes: FIRST });
  });

  it('remembers step, mean and square', async () => {
    const { state } = parts(await adamStep([10, 2], [4, -16], START, 0.5));
    expectClose(state, { step: 1, mean: [0.4, -1.6], square: [0.016, 0.256] }, { mistakes: STATE });
  });

  it('adds to what it remembers in the second step', async () => {
    const { state } = parts(await adamStep([9.5], [2], { step: 1, mean: [0.4], square: [0.016] }, 0.5));
    const forgotten = 'The old means are forgotten: keep 0.9 of the mean and 0.999 of the square.';
    expectClose(
      state,
      { step: 2, mean: [0.56], square: [0.019984] },
      { mistakes: [{ gives: { step: 2, mean: [0.2], square: [0.004] }, because: forgotten }] },
    );
  });

  it('leaves a weight alone whose slope was always 0', async () => {
    const { weights } = parts(await adamStep([3, 5], [0, 1], START, 0.25));
    const zero =
      'That is 0 / 0: the first slope is 0. Divide by (Math.sqrt(fairSquare) + 1e-8), all of it in brackets, which is never 0.';
    expectClose(weights, [3, 4.75], {
      mistakes: [{ when: (received: number[]) => Number.isNaN(received[0]), because: zero }],
    });
  });

  it('gives the same steps when all slopes are a thousand times as large', async () => {
    const small = await walk([[1], [-2], [0.5]]);
    const large = await walk([[1000], [-2000], [500]]);
    expectClose(large.weights, small.weights);
  });

  it('is right after five random steps', async () => {
    const next = random();
    const slopes = Array.from({ length: 5 }, () => [next.normal(), next.normal(0, 50)]);
    expectClose(
      (await walk(slopes)).weights,
      [0, 1].map((i) => closedForm(slopes.map((slope) => slope[i]))),
    );
  });

  it('halves the step where the slope is as small as 1e-8', async () => {
    // fairMean 1e-8, root of fairSquare 1e-8: the weight moves by 0.5 * 1e-8 / (1e-8 + 1e-8).
    const { weights } = parts(await adamStep([3], [1e-8], { step: 0, mean: [0], square: [0] }, 0.5));
    expectClose(weights, [2.75], {
      mistakes: [
        { gives: [2.5], because: 'The 1e-8 in the divisor is missing: (Math.sqrt(fairSquare) + 1e-8).' },
        {
          gives: [3 - (0.5 * 1e-8) / Math.sqrt(1e-16 + 1e-8)],
          because: 'The 1e-8 stands under the root. It is added to the root: Math.sqrt(fairSquare) + 1e-8.',
        },
      ],
    });
  });

  it('leaves what it was given as it is', async () => {
    const { args } = await adamStep.withArguments([10, 2], [4, -16], START, 0.5);
    expectUnchanged(args, [[10, 2], [4, -16], START], 'Build new arrays and a new state.');
  });
});

/** Walks along the given slopes from 0 at rate 0.1. */
async function walk(slopes: number[][]): Promise<After> {
  const zeros = slopes[0].map(() => 0);
  let after: After = { weights: zeros, state: { step: 0, mean: zeros, square: zeros } };
  for (const slope of slopes) after = await adamStep(after.weights, slope, after.state, 0.1);
  return after;
}

/** Where the walk ends for one weight: the fair means are weighted means of all slopes so far. */
function closedForm(slopes: number[]): number {
  const weighted = (values: number[], keep: number): number => {
    const shares = values.map((_, k) => keep ** (values.length - 1 - k));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return values.reduce((sum, value, k) => sum + value * shares[k], 0) / total;
  };
  return slopes.reduce((weight, _, k) => {
    const seen = slopes.slice(0, k + 1);
    const fairSquare = weighted(
      seen.map((slope) => slope ** 2),
      0.999,
    );
    return weight - (0.1 * weighted(seen, 0.9)) / (Math.sqrt(fairSquare) + 1e-8);
  }, 0);
}

/** The answer when it has both parts; otherwise the whole is compared, so that the message says what is missing. */
function parts(received: After): After {
  const whole = typeof received === 'object' && received !== null;
  if (!whole || !('weights' in received) || !('state' in received)) {
    const expected = { weights: [9.5, 2.5], state: { step: 1, mean: [0.4, -1.6], square: [0.016, 0.256] } };
    const because = 'Return one object with two names: { weights: ..., state: { step, mean, square } }.';
    expectClose(received, expected, { mistakes: [{ when: () => true, because }] });
  }
  return received;
}
