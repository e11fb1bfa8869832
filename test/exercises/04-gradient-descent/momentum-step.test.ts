// The tests of momentumStep: one step with a pencil, what momentum 0 and 1 mean, then a long roll by its closed form.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { momentumStep } = student<typeof import('../../../exercises/04-gradient-descent/momentum-step')>(
  '04-gradient-descent/momentum-step',
);

type After = { weights: number[]; velocity: number[] };

describe('momentumStep', () => {
  it('keeps a share of the velocity and adds the gradient', async () => {
    const { velocity } = parts(await momentumStep([10, -3], [4, -2], [10, 0], 0.5, 0.9));
    expectClose(velocity, [13, -2]);
  });

  it('moves the weights by the new velocity', async () => {
    const { weights } = parts(await momentumStep([10, -3], [4, -2], [10, 0], 0.5, 0.9));
    expectClose(weights, [3.5, -2]);
  });

  it('is plain gradient descent when momentum is 0', async () => {
    const after = await momentumStep([10, -3], [20, -4], [7, 7], 0.5, 0);
    expectClose(after, { weights: [0, -1], velocity: [20, -4] });
  });

  it('rolls on where the ground is level', async () => {
    const expected = { weights: [1 - 0.1 * 4], velocity: [4] };
    expectClose(await momentumStep([1], [0], [8], 0.1, 0.5), expected);
  });

  it('gathers speed on a long slope as its sum says', async () => {
    const next = random();
    const slopes = Array.from({ length: 6 }, () => [next.normal(), next.normal()]);
    let after: After = { weights: [0, 0], velocity: [0, 0] };
    for (const slope of slopes) after = await momentumStep(after.weights, slope, after.velocity, 1, 0.7);
    const velocity = [0, 1].map((i) => slopes.reduce((sum, slope, k) => sum + 0.7 ** (5 - k) * slope[i], 0));
    expectClose(after.velocity, velocity); // each slope, weakened by 0.7 for every step since
  });

  it('leaves what it was given as it is', async () => {
    const { args } = await momentumStep.withArguments([10], [4], [2], 0.5, 0.5);
    expectUnchanged(args, [[10], [4], [2]], 'Build new arrays, for instance with velocity.map(...).');
  });

  it('is right for any weights, slopes and velocities', () => {
    const any = inputs.number({ min: -1000, max: 1000 });
    const rows = inputs.list(inputs.args(any, any, any));
    return law(
      momentumStep,
      byHand,
      inputs
        .args(rows, inputs.oneOf(0.5, 0.1, 1, 2, 0.001), inputs.oneOf(0, 0.9, 0.5, 1))
        .map(([all, rate, momentum]) => [
          all.map(([weight]) => weight),
          all.map(([, slope]) => slope),
          all.map(([, , speed]) => speed),
          rate,
          momentum,
        ]),
      { fresh: true },
    );
  });
});

/** The answer when it has both parts; otherwise the whole is compared, so that the message says what is missing. */
function parts(received: After): After {
  const whole = typeof received === 'object' && received !== null;
  if (!whole || !('weights' in received) || !('velocity' in received)) {
    expectClose(received, { weights: [3.5, -2], velocity: [13, -2] });
  }
  return received;
}

function byHand(weights: number[], gradient: number[], velocity: number[], rate: number, momentum: number) {
  const speeds: number[] = [];
  for (const [i, slope] of gradient.entries()) speeds.push(slope + velocity[i] * momentum);
  return { weights: speeds.map((speed, i) => -speed * rate + weights[i]), velocity: speeds };
}
