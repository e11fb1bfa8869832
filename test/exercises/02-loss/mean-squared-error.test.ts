// The tests of meanSquaredError: whole numbers for a pencil, what squares do, then random values by another road.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { meanSquaredError } = student<typeof import('../../../exercises/02-loss/mean-squared-error')>(
  '02-loss/mean-squared-error',
);

/** For differences 2, 0 and 4, whose squares are 4, 0 and 16. */
const FOR_PENCIL: Mistake[] = [
  { gives: 20, because: 'That is the sum of the squares. Divide it by how many there are, here 3.' },
  { gives: 2, because: 'The differences are not squared yet: 2, 0 and 4 give 4, 0 and 16.' },
  { gives: 4, because: 'The square comes before the mean: square each difference, then take the mean.' },
  {
    gives: Math.sqrt(20 / 3),
    because: 'That is the square root of the answer. The mean squared error stays squared.',
  },
  {
    gives: 10,
    because: 'The sum was divided by 2, not by the number of values. Some books do that; here it is a mean.',
  },
  { gives: 10 / 3, because: 'That is half of it. Some books write 1/2 in front; here there is none.' },
  {
    gives: 4 / 3,
    because:
      'That is the first square divided by 3: the function returned before the others were added. Move the return below the loop.',
  },
  {
    gives: 6,
    because:
      'The first difference was not squared: reduce without a start value takes the first item as it is. Give it 0.',
  },
  {
    gives: 19 / 3,
    because:
      'The first prediction itself is in the sum: reduce without a start value takes the first item as it is. Give it 0.',
  },
  { gives: 8 / 3, because: 'In TypeScript ^ is not a power but XOR: write ** 2.' },
  { gives: [4, 0, 16], because: 'These are the squares. Add them up and divide by how many there are.' },
];

const CANCEL =
  'One prediction is 3 too high, the other 3 too low, and the two must not cancel out: square each difference before adding.';

describe('meanSquaredError', () => {
  it('is the mean of the squares 4, 0 and 16', async () => {
    expectClose(await meanSquaredError([3, 5, 9], [1, 5, 5]), 20 / 3, { mistakes: FOR_PENCIL });
  });

  it('is 0 when every prediction is exact', async () => {
    expectClose(await meanSquaredError([1.5, -2, 0], [1.5, -2, 0]), 0);
  });

  it('does not let errors cancel out', async () => {
    expectClose(await meanSquaredError([13, 7], [10, 10]), 9, {
      mistakes: [
        { gives: 0, because: CANCEL },
        { gives: 3, because: 'That is the mean of the differences without sign. Square them instead.' },
      ],
    });
  });

  it('lets one large error weigh more than many small ones', async () => {
    const small = await meanSquaredError([1, 1, 1, 1], [0, 0, 0, 0]);
    expectClose(small, 1);
    const large = await meanSquaredError([4, 0, 0, 0], [0, 0, 0, 0]);
    expectClose(large, 4, {
      mistakes: [
        {
          gives: 1,
          because: 'The differences without sign add up to 4 in both cases, their squares do not.',
        },
      ],
    });
  });

  it('is right for random values', async () => {
    const next = random();
    const targets = Array.from({ length: 12 }, () => next.normal(0, 2));
    const errors = targets.map(() => next.normal());
    const predictions = targets.map((target, i) => target + errors[i]);
    const mean = errors.reduce((sum, error) => sum + error, 0) / 12;
    const spread = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 12;
    expectClose(await meanSquaredError(predictions, targets), mean ** 2 + spread); // bias squared + variance
  });

  it('leaves both arrays as they are', async () => {
    const { args } = await meanSquaredError.withArguments([3, 5], [1, 5]);
    expectUnchanged(args, [[3, 5], [1, 5]], 'Build a new array, for instance with predictions.map(...).'); // biome-ignore format: both on one line
  });
});
