// The tests of sgdStep: one step with a pencil, the extremes of the rate, then ten steps on x^2 by their closed form.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { sgdStep } = student<typeof import('../../../exercises/04-gradient-descent/sgd-step')>(
  '04-gradient-descent/sgd-step',
);

describe('sgdStep', () => {
  it('takes a step downhill', async () => {
    expectClose(await sgdStep([10, -3], [20, -4], 0.5), [0, -1]);
  });

  it('stays where the ground is level', async () => {
    expectClose(await sgdStep([2, -7, 1.5], [0, 0, 0], 0.3), [2, -7, 1.5]);
  });

  it('gives every weight its own slope', async () => {
    expectClose(await sgdStep([1, 1, 1], [10, 20, 30], 0.1), [0, -1, -2]);
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

  it('moves every weight by its own slope', () => {
    const any = inputs.number({ min: -1000, max: 1000 });
    const steps = inputs.args(inputs.pairs(any, any), inputs.oneOf(0.5, 0.1, 1, 2, 0.001));
    return law(
      sgdStep,
      (weights, gradient, rate) => gradient.map((slope, i) => -slope * rate + weights[i]),
      steps.map(([[weights, gradient], rate]) => [weights, gradient, rate]),
      {
        examples: [
          [[1], [0], 0.5],
          [[0], [3], 0.1],
        ],
        fresh: true,
      },
    );
  });
});
