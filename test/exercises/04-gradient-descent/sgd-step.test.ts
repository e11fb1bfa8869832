// The tests of sgdStep: one step with a pencil, the extremes of the rate, then ten steps on x^2 by their closed form.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { sgdStep } = student<typeof import('../../../exercises/04-gradient-descent/sgd-step')>(
  '04-gradient-descent/sgd-step',
);

/** For weights 10 and -3, slopes 20 and -4, rate 0.5. */
const FOR_PENCIL: Mistake[] = [
  {
    gives: [0, -13],
    because: 'Every weight got the slope of the first. Weight i moves by gradient[i].',
  },
  { gives: [20, -5], because: 'This goes uphill: the step was added. The slope points up, so subtract.' },
  { gives: [-10, 1], because: 'The learning rate is missing: the step is learningRate times the slope.' },
  {
    gives: [10, -2],
    because: 'That is only the step. Return the weights after it: each weight minus its step.',
  },
  {
    gives: [-10, 2],
    because: 'That is the step, without the weights it starts from. Return each weight minus its step.',
  },
  {
    gives: [9.5, -2.5],
    because: 'Every step has the same length, 0.5. It should be longer where the slope is steeper.',
  },
  { gives: [-30, 5], because: 'The slope was divided by the learning rate. Multiply by it.' },
  {
    gives: [-5, 0.5],
    because: 'The weight itself was multiplied by the learning rate. Only the slope is.',
  },
  {
    gives: [190, 14],
    because:
      'The learning rate was subtracted from the weight, before the slope came in. First learningRate * gradient[i], then the weight minus that.',
  },
  {
    gives: 0,
    because:
      'Only the first weight came back: the function returned inside the loop. Return the whole array.',
  },
];

describe('sgdStep', () => {
  it('takes a step downhill', async () => {
    expectClose(await sgdStep([10, -3], [20, -4], 0.5), [0, -1], { mistakes: FOR_PENCIL });
  });

  it('stays where the ground is level', async () => {
    const moved = 'The slopes are 0 here, so there is no way down: the weights stay as they are.';
    expectClose(await sgdStep([2, -7, 1.5], [0, 0, 0], 0.3), [2, -7, 1.5], {
      mistakes: [{ when: () => true, because: moved }],
    });
  });

  it('gives every weight its own slope', async () => {
    expectClose(await sgdStep([1, 1, 1], [10, 20, 30], 0.1), [0, -1, -2], {
      mistakes: [
        {
          gives: [0, 0, 0],
          because: 'Every weight got the slope of the first. Weight i moves by gradient[i].',
        },
        {
          gives: [-5, -5, -5],
          because: 'Every weight got the sum of all slopes. Weight i moves by gradient[i] alone.',
        },
      ],
    });
  });

  it('is right for random weights and slopes', async () => {
    const next = random();
    const weights = Array.from({ length: 8 }, () => next.normal());
    const steps = weights.map(() => next.normal());
    const learningRate = 0.01 + next.next();
    const gradient = steps.map((step) => step / learningRate);
    expectClose(
      await sgdStep(weights, gradient, learningRate),
      weights.map((weight, i) => weight - steps[i]),
    );
  });

  it('rolls down x^2 in ten steps', async () => {
    let x = [10];
    for (let step = 0; step < 10; step++) x = await sgdStep(x, [2 * x[0]], 0.2);
    expectClose(x, [10 * (1 - 2 * 0.2) ** 10]); // each step multiplies x by 1 - 2 * 0.2
  });

  it('leaves weights and gradient as they are', async () => {
    const { args } = await sgdStep.withArguments([10, -3], [20, -4], 0.5);
    expectUnchanged(args, [[10, -3], [20, -4]], 'Build a new array, for instance with weights.map(...).'); // biome-ignore format: both on one line
  });
});
