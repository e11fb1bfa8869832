// The tests of meanSquaredError: whole numbers for a pencil, what squares do, then random values by another road.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { meanSquaredError } = student<typeof import('../../../exercises/02-loss/mean-squared-error')>(
  '02-loss/mean-squared-error',
);

describe('meanSquaredError', () => {
  it('is the mean of the squares 4, 0 and 16', async () => {
    expectClose(await meanSquaredError([3, 5, 9], [1, 5, 5]), 20 / 3);
  });

  it('is 0 when every prediction is exact', async () => {
    expectClose(await meanSquaredError([1.5, -2, 0], [1.5, -2, 0]), 0);
  });

  it('does not let errors cancel out', async () => {
    expectClose(await meanSquaredError([13, 7], [10, 10]), 9);
  });

  it('lets one large error weigh more than many small ones', async () => {
    const small = await meanSquaredError([1, 1, 1, 1], [0, 0, 0, 0]);
    expectClose(small, 1);
    const large = await meanSquaredError([4, 0, 0, 0], [0, 0, 0, 0]);
    expectClose(large, 4);
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

  it('is right for any predictions and targets', () =>
    law(meanSquaredError, oneByOne, inputs.pairs(NUMBERS, NUMBERS), {
      examples: [
        [[2], [5]],
        [
          [0, 0],
          [0, 0],
        ],
      ],
    }));
});

const NUMBERS = inputs.number({ min: -1000, max: 1000 });

/** Part by part, each already divided. */
function oneByOne(predictions: number[], targets: number[]): number {
  let mean = 0;
  for (const [i, target] of targets.entries()) {
    const apart = Math.abs(target - predictions[i]);
    mean += (apart / targets.length) * apart;
  }
  return mean;
}
