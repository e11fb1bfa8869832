// The tests of percentile: the middle, the ends, between two places, order, one value, then a second way to compute it.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { percentile } = student<typeof import('../../../exercises/08-training-vs-inference/percentile')>(
  '08-training-vs-inference/percentile',
);

describe('percentile', () => {
  it('takes the middle value for 50', async () => {
    expectClose(await percentile([10, 70, 20, 60, 90], 50), 60);
  });

  it('gives the smallest for 0 and the largest for 100', async () => {
    const values = [30, 10, 20];
    expectClose(await percentile(values, 0), 10);
    expectClose(await percentile(values, 100), 30);
  });

  it('draws a straight line between two neighbours', async () => {
    // Place 0.9 * 4 = 3.6: six tenths of the way from 40 to 80.
    expectClose(await percentile([10, 20, 30, 40, 80], 90), 64);
  });

  it('sorts numbers as numbers', async () => {
    expectClose(await percentile([10, 9, 100, 8, 20], 100), 100);
  });

  it('gives the one value for any percentage', async () => {
    expectClose([await percentile([7], 0), await percentile([7], 37), await percentile([7], 100)], [7, 7, 7]);
  });

  it('leaves the list as it was', async () => {
    const { args } = await percentile.withArguments([3, 1, 2], 50);
    const because =
      'The list itself was sorted. Whoever asked still needs its order: sort a copy, `[...values]`.';
    expectUnchanged(args, [[3, 1, 2], 50], because);
  });

  it('leaves as many values below as it says', async () => {
    const draw = random();
    const values = Array.from({ length: 100 + draw.integer(100) }, () => draw.normal(10, 3));
    const percent = draw.next() * 100;
    expectClose(await percentile(values, percent), byWalking(values, percent));
  });

  it('is right for any values and percents', () =>
    law(
      percentile,
      onTheLine,
      inputs.args(inputs.numbers({ most: 9 }), inputs.oneOf(0, 100, 50, 95, 25, 90, 99, 1, 33)),
      {
        examples: [
          [[5], 95],
          [[9, 100, 20], 50],
          [[1, 2], 100],
          [[-5, -1], 0],
        ],
      },
    ));
});

/** From the definition: each sorted value has its percentage; find the two around, and go on the line between them. */
function byWalking(values: number[], percent: number): number {
  const points = [...values]
    .sort((a, b) => a - b)
    .map((value, i) => ({ value, percent: (100 * i) / (values.length - 1) }));
  const right = points.findIndex((point) => point.percent >= percent);
  if (right === 0) return points[0].value;
  const [a, b] = [points[right - 1], points[right]];
  return a.value + ((percent - a.percent) / (b.percent - a.percent)) * (b.value - a.value);
}

/** The straight lines between neighbours, read off at the place asked for. */
function onTheLine(values: number[], percent: number): number {
  const ranked = Float64Array.from(values).sort();
  const place = ((ranked.length - 1) * percent) / 100;
  return ranked.reduce((sum, value, i) => sum + value * Math.max(0, 1 - Math.abs(place - i)), 0);
}
