// The tests of multiplyBackward and reluBackward: small whole numbers, then central differences.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { multiplyBackward, reluBackward } = student<
  typeof import('../../../exercises/03-backprop/multiply-relu-backward')
>('03-backprop/multiply-relu-backward');

/** For multiplyBackward(3, 5, 2). */
const FOR_PRODUCT: Mistake[] = [
  {
    gives: { a: 6, b: 10 },
    because: 'a and b are swapped: when a grows by 1, a * b grows by b, so b stands in the gradient of a.',
  },
  {
    gives: { a: 5, b: 3 },
    because:
      'outputGradient is missing: these are the slopes of a * b alone. Multiply each by outputGradient.',
  },
  { gives: { a: 7, b: 5 }, because: 'Along a path slopes are multiplied, not added: outputGradient * b.' },
  {
    gives: { a: 30, b: 30 },
    because: 'That is outputGradient times the product. The slope of a * b by a is b alone, not a * b.',
  },
  {
    gives: { a: 2, b: 2 },
    because: 'outputGradient went through unchanged, as it would through a sum a + b.',
  },
  { when: Array.isArray, because: 'An array came. Return an object with two names: { a: ..., b: ... }.' },
];

const SIGN =
  'The sign of x decides, not the sign of the gradient: a negative gradient passes like any other.';

/** For reluBackward([-2, 3, 0.5], [10, -20, 30]). */
const FOR_RELU: Mistake[] = [
  {
    gives: [10, -20, 30],
    because: 'Everything passed. Where x is negative, relu gave 0 whatever x was: gradient 0.',
  },
  {
    gives: [0, 1, 1],
    because: 'That is the slope of relu. Multiply it by outputGradient[i].',
  },
  { gives: [0, 3, 0.5], because: 'That is the forward pass, relu(x). What passes back is outputGradient.' },
  {
    gives: [0, -60, 15],
    because: 'The gradient was multiplied by relu(x). The slope of relu is 1 or 0, not x.',
  },
  {
    gives: [10, 0, 30],
    because: 'x was not looked at: x decides, not the sign of the gradient.',
  },
  { gives: [0, 0, 30], because: SIGN },
  { gives: [10, 0, 0], because: 'The wrong half was kept: the gradient passes where x is above 0.' },
  {
    gives: [-20, 30],
    because: 'The gradients that stop were left out. Put a 0 in their place: one for each x.',
  },
];

describe('multiplyBackward', () => {
  it('multiplies the gradient by the other factor', async () => {
    expectClose(await multiplyBackward(3, 5, 2), { a: 10, b: 6 }, { mistakes: FOR_PRODUCT });
  });

  it('works when a factor is 0', async () => {
    const divided =
      'The product was divided by a, which is 0 here. The other factor is known: use it, without dividing.';
    expectClose(
      await multiplyBackward(0, 4, 3),
      { a: 12, b: 0 },
      {
        mistakes: [{ when: (received: { a: number }) => !Number.isFinite(received.a), because: divided }],
      },
    );
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
});

describe('reluBackward', () => {
  it('lets the gradient pass where x is positive', async () => {
    expectClose(await reluBackward([-2, 3, 0.5], [10, -20, 30]), [0, -20, 30], { mistakes: FOR_RELU });
  });

  it('lets negative gradients pass too', async () => {
    expectClose(await reluBackward([1, 2, -3], [-5, 4, -6]), [-5, 4, 0], {
      mistakes: [{ gives: [0, 4, 0], because: SIGN }],
    });
  });

  it('stops the gradient at exactly 0', async () => {
    const corner = 'At x = 0 the gradient is 0 by agreement: compare with > and not >=.';
    expectClose(await reluBackward([0, 1], [7, 7]), [0, 7], {
      mistakes: [
        { gives: [7, 7], because: corner },
        {
          gives: [3.5, 7],
          because: 'Half would be possible too, but the course takes 0, as TensorFlow does.',
        },
      ],
    });
  });

  it('leaves both arrays as they are', async () => {
    const { args } = await reluBackward.withArguments([-1, 2], [3, 4]);
    expectUnchanged(args, [[-1, 2], [3, 4]], 'Build a new array, for instance with x.map(...).'); // biome-ignore format: both on one line
  });
});
