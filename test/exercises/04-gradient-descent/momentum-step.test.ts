// The tests of momentumStep: one step with a pencil, what momentum 0 and 1 mean, then a long roll by its closed form.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { momentumStep } = student<typeof import('../../../exercises/04-gradient-descent/momentum-step')>(
  '04-gradient-descent/momentum-step',
);

type After = { weights: number[]; velocity: number[] };

/** The velocity that comes back from weights 10 and -3, slopes 4 and -2, velocity 10 and 0, rate 0.5, momentum 0.9. */
const VELOCITY: Mistake[] = [
  {
    gives: [10, 0],
    because: 'The velocity that came back is still the old one. The next step needs the new one.',
  },
  {
    gives: [4, -2],
    because: 'The old velocity is forgotten: keep its share `momentum`, and add the gradient to that.',
  },
  { gives: [14, -2], because: 'The whole velocity was kept. Multiply the old velocity by momentum first.' },
  {
    gives: [9.4, -0.2],
    because:
      'Only a share of the gradient was added, 1 - momentum. Some books do that; here the whole gradient is added.',
  },
  {
    gives: [11, -1],
    because:
      'The learning rate went into the velocity. It comes in later, when the weights move by learningRate * velocity.',
  },
  {
    gives: [13.6, -1.8],
    because: 'momentum was multiplied with the gradient. It belongs to the old velocity.',
  },
  { gives: [5, 2], because: 'The gradient was subtracted from the velocity. Add it; the weights subtract.' },
  { gives: [9, 0], because: 'The gradient is missing from the velocity: add gradient[i] to it.' },
];

/** The weights after the same step, where the velocity is right. */
const WEIGHTS: Mistake[] = [
  {
    gives: [5, -3],
    because: 'The weights moved by the old velocity. Compute the new one first, then move by that.',
  },
  { gives: [16.5, -4], because: 'This goes uphill: subtract learningRate times the velocity.' },
  { gives: [-3, -1], because: 'The learning rate is missing: the weights move by learningRate * velocity.' },
  { gives: [8, -2], because: 'The weights moved by the gradient alone. They move by the new velocity.' },
  { gives: [10, -3], because: 'The weights did not move. Subtract learningRate times the new velocity.' },
];

const SHAPE = 'Return one object with two names: { weights: ..., velocity: ... }.';

describe('momentumStep', () => {
  it('keeps a share of the velocity and adds the gradient', async () => {
    const { velocity } = parts(await momentumStep([10, -3], [4, -2], [10, 0], 0.5, 0.9));
    expectClose(velocity, [13, -2], { mistakes: VELOCITY });
  });

  it('moves the weights by the new velocity', async () => {
    const { weights } = parts(await momentumStep([10, -3], [4, -2], [10, 0], 0.5, 0.9));
    expectClose(weights, [3.5, -2], { mistakes: WEIGHTS });
  });

  it('is plain gradient descent when momentum is 0', async () => {
    const after = await momentumStep([10, -3], [20, -4], [7, 7], 0.5, 0);
    expectClose(after, { weights: [0, -1], velocity: [20, -4] });
  });

  it('rolls on where the ground is level', async () => {
    const expected = { weights: [1 - 0.1 * 4], velocity: [4] };
    expectClose(await momentumStep([1], [0], [8], 0.1, 0.5), expected, {
      mistakes: [
        {
          gives: { weights: [1], velocity: [0] },
          because: 'The ball stopped at once. With slope 0 it still has half of its velocity.',
        },
      ],
    });
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
});

/** The answer when it has both parts; otherwise the whole is compared, so that the message says what is missing. */
function parts(received: After): After {
  const whole = typeof received === 'object' && received !== null;
  if (!whole || !('weights' in received) || !('velocity' in received)) {
    const mistakes = [{ when: () => true, because: SHAPE }];
    expectClose(received, { weights: [3.5, -2], velocity: [13, -2] }, { mistakes });
  }
  return received;
}
