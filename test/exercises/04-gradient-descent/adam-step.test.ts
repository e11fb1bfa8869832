// The tests of adamStep: a first step with a pencil, a slope of 0, any scale, then the state against its definition.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';
import type { AdamState } from '../../../exercises/04-gradient-descent/adam-step';

const { adamStep } = student<typeof import('../../../exercises/04-gradient-descent/adam-step')>(
  '04-gradient-descent/adam-step',
);

type After = Awaited<ReturnType<typeof adamStep>>;

const START = { step: 0, mean: [0, 0], square: [0, 0] };

describe('adamStep', () => {
  it('moves each weight by the learning rate in the first step', async () => {
    const { weights } = parts(await adamStep([10, 2], [4, -16], START, 0.5));
    expectClose(weights, [9.5, 2.5]);
  });

  it('remembers step, mean and square', async () => {
    const { state } = parts(await adamStep([10, 2], [4, -16], START, 0.5));
    expectClose(state, { step: 1, mean: [0.4, -1.6], square: [0.016, 0.256] });
  });

  it('adds to what it remembers in the second step', async () => {
    const { state } = parts(await adamStep([9.5], [2], { step: 1, mean: [0.4], square: [0.016] }, 0.5));
    expectClose(state, { step: 2, mean: [0.56], square: [0.019984] });
  });

  it('leaves a weight alone whose slope was always 0', async () => {
    const { weights } = parts(await adamStep([3, 5], [0, 1], START, 0.25));
    expectClose(weights, [3, 4.75]);
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
    expectClose(weights, [2.75]);
  });

  it('leaves what it was given as it is', async () => {
    const { args } = await adamStep.withArguments([10, 2], [4, -16], START, 0.5);
    expectUnchanged(args, [[10, 2], [4, -16], START], 'Build new arrays and a new state.');
  });

  it('is right for any state', () => {
    const any = inputs.number({ min: -1000, max: 1000 });
    const rows = inputs.list(inputs.args(any, any, any, inputs.number({ min: 0, max: 1000 })));
    return law(
      adamStep,
      byHand,
      inputs
        .args(rows, inputs.count(0, 12), inputs.oneOf(0.5, 0.1, 1, 2, 0.001))
        .map(([all, step, rate]) => [
          all.map(([weight]) => weight),
          all.map(([, slope]) => slope),
          { step, mean: all.map(([, , mean]) => mean), square: all.map(([, , , square]) => square) },
          rate,
        ]),
      { examples: [[[10], [0], { step: 0, mean: [0], square: [0] }, 0.5]], fresh: true },
    );
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
    expectClose(received, expected);
  }
  return received;
}

/** Weight by weight, each mean moved towards the slope by its share. */
function byHand(weights: number[], gradient: number[], state: AdamState, rate: number) {
  const after = {
    weights: [...weights],
    state: { step: state.step + 1, mean: [...state.mean], square: [...state.square] },
  };
  const { step, mean, square } = after.state;
  for (const [i, slope] of gradient.entries()) {
    mean[i] += (slope - mean[i]) / 10;
    square[i] += (slope * slope - square[i]) / 1000;
    const fair = [mean[i] / (1 - 0.9 ** step), square[i] / (1 - 0.999 ** step)];
    after.weights[i] -= (rate * fair[0]) / (1e-8 + fair[1] ** 0.5);
  }
  return after;
}
