// The tests of multiplyBackward and reluBackward: small whole numbers, then central differences.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { multiplyBackward, reluBackward } = student<
  typeof import('../../../exercises/03-backprop/multiply-relu-backward')
>('03-backprop/multiply-relu-backward');

describe('multiplyBackward', () => {
  it('multiplies the gradient by the other factor', async () => {
    expectClose(await multiplyBackward(3, 5, 2), { a: 10, b: 6 });
  });

  it('works when a factor is 0', async () => {
    expectClose(await multiplyBackward(0, 4, 3), { a: 12, b: 0 });
  });

  it('agrees with central differences', async () => {
    const next = random();
    const [a, b, g] = [next.normal(), next.normal(), next.normal()];
    const loss = (first: number, second: number): number => g * first * second; // its gradient by y = a * b is g
    const expected = {
      a: (loss(a + 0.5, b) - loss(a - 0.5, b)) / 1, // exact at any distance: the loss is a straight line in a
      b: (loss(a, b + 0.5) - loss(a, b - 0.5)) / 1,
    };
    expectClose(await multiplyBackward(a, b, g), expected);
  });

  it('is right for any factors', () => {
    const any = inputs.number({ min: -1000, max: 1000 });
    return law(
      multiplyBackward,
      (a, b, slope) => ({ a: b * slope, b: a * slope }),
      inputs.args(any, any, any),
      {
        examples: [
          [0, 3, 2],
          [3, 0, 2],
          [2, 3, 0],
        ],
      },
    );
  });
});

describe('reluBackward', () => {
  it('lets the gradient pass where x is positive', async () => {
    expectClose(await reluBackward([-2, 3, 0.5], [10, -20, 30]), [0, -20, 30]);
  });

  it('lets negative gradients pass too', async () => {
    expectClose(await reluBackward([1, 2, -3], [-5, 4, -6]), [-5, 4, 0]);
  });

  it('stops the gradient at exactly 0', async () => {
    expectClose(await reluBackward([0, 1], [7, 7]), [0, 7]);
  });

  it('leaves both arrays as they are', async () => {
    const { args } = await reluBackward.withArguments([-1, 2], [3, 4]);
    expectUnchanged(args, [[-1, 2], [3, 4]], 'Build a new array, for instance with x.map(...).'); // biome-ignore format: both on one line
  });

  it('lets the gradient pass where x is above 0', () =>
    law(reluBackward, passed, inputs.pairs(inputs.number(), inputs.number()), {
      examples: [
        [[0], [3]],
        [[-0], [3]],
        [[1e-9], [-4]],
        [[-2], [5]],
      ],
      fresh: true,
    }));
});

function passed(x: number[], outputGradient: number[]): number[] {
  const gradient = outputGradient.map(() => 0);
  for (const [i, value] of x.entries()) if (value > 0) gradient[i] = outputGradient[i];
  return gradient;
}
