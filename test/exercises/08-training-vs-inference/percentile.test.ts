// The tests of percentile: the middle, the ends and between two places with a pencil, then any values and percentages.
import { expectClose, inputs, law, student } from 'course/grading';

const { percentile } = student<typeof import('../../../exercises/08-training-vs-inference/percentile')>(
  '08-training-vs-inference/percentile',
);

/** Any numbers, and whole ones about 0, of which many are equal. */
const VALUES = inputs
  .args(inputs.numbers({ most: 9 }), inputs.list(inputs.count(-2, 2)), inputs.count(0, 2))
  .map(([any, few, pick]): number[] => (pick === 0 ? few : any));

/** Percentages with one digit behind the point, and those that one asks for most. */
const PERCENT = inputs
  .args(inputs.share(), inputs.oneOf(50, 90, 95, 99, 0, 100), inputs.count(0, 2))
  .map(([share, usual, pick]): number => (pick === 0 ? usual : share * 100));

describe('percentile', () => {
  it('takes the middle value for 50, the smallest for 0 and the largest for 100', async () => {
    expectClose(await percentile([10, 70, 20, 60, 90], 50), 60);
    expectClose(await percentile([30, 10, 20], 0), 10);
    expectClose(await percentile([30, 10, 20], 100), 30);
  });

  it('draws a straight line between two neighbours', async () => {
    // Place 0.9 * 4 = 3.6: six tenths of the way from 40 to 80.
    expectClose(await percentile([10, 20, 30, 40, 80], 90), 64);
  });

  it('is right for any values and any percentage', () =>
    law(percentile, byWalking, inputs.args(VALUES, PERCENT), {
      examples: [
        [[10, 9, 100, 8, 20], 100],
        [[7], 37],
        [[20, 10], 25],
        [[1, 1, 1, 5], 50],
        [[1e9, -1e9], 99.9],
      ],
      unchanged:
        'The list itself was sorted. Whoever asked still needs its order: sort a copy, `[...values]`.',
    }));
});

/** From the definition: each sorted value has its percentage; find the two around, and go on the line between them. */
function byWalking(values: number[], percent: number): number {
  const points = [...values]
    .sort((a, b) => a - b)
    .map((value, i) => ({ value, percent: i === 0 ? 0 : (100 * i) / (values.length - 1) }));
  const right = points.findIndex((point) => point.percent >= percent);
  if (right === 0) return points[0].value;
  if (right < 0) return points[points.length - 1].value;
  const [a, b] = [points[right - 1], points[right]];
  return a.value + ((percent - a.percent) / (b.percent - a.percent)) * (b.value - a.value);
}
