// The tests of percentile: the middle, the ends, between two places, order, one value, then a second way to compute it.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { percentile } = student<typeof import('../../../exercises/08-training-vs-inference/percentile')>(
  '08-training-vs-inference/percentile',
);

const isNothing = (received: unknown) => Number.isNaN(received) || received === undefined;

/** A place before the first value or after the last. */
const NO_PLACE = {
  when: isNothing,
  because:
    'There is no value at that place: places go from 0 to n - 1, so the place is `percent / 100 * (n - 1)`, and at the last one there is no neighbour above.',
};

const TOO_FAR =
  'That lies beyond the middle. Of n values the last stands at place n - 1: the place is `percent / 100 * (n - 1)`.';
const ON_A_VALUE =
  'That is one of the values. Place 3.6 lies between two of them, and the result on the line between these two.';

describe('percentile', () => {
  it('takes the middle value for 50', async () => {
    expectClose(await percentile([10, 70, 20, 60, 90], 50), 60, {
      mistakes: [
        { gives: 20, because: 'That is the middle of the list as it came. Sort the values first.' },
        {
          gives: 50,
          because: 'That is the mean. The percentile asks for a place in the sorted list, not for a sum.',
        },
        { gives: 65, because: TOO_FAR },
        { gives: 70, because: TOO_FAR },
        { when: isNothing, because: 'There is no value at that place. Is percent divided by 100 first?' },
      ],
    });
  });

  it('gives the smallest for 0 and the largest for 100', async () => {
    const values = [30, 10, 20];
    expectClose(await percentile(values, 0), 10, {
      mistakes: [
        { gives: 30, because: 'That is the largest. Sort from the smallest to the largest.' },
        NO_PLACE,
      ],
    });
    expectClose(await percentile(values, 100), 30, { mistakes: [NO_PLACE] });
  });

  it('draws a straight line between two neighbours', async () => {
    // Place 0.9 * 4 = 3.6: six tenths of the way from 40 to 80.
    expectClose(await percentile([10, 20, 30, 40, 80], 90), 64, {
      mistakes: [
        { gives: 80, because: ON_A_VALUE },
        { gives: 40, because: ON_A_VALUE },
        {
          gives: 60,
          because:
            'That is the mean of the two neighbours. Place 3.6 is nearer to the second one: go 0.6 of the way.',
        },
        {
          gives: 56,
          because:
            'The two neighbours changed sides. Place 3.6 lies 0.6 of the way from the lower to the upper one.',
        },
        {
          when: (received: unknown) => received === undefined,
          because: 'A list has no place 3.6. Take its two neighbours, places 3 and 4, and go 0.6 of the way.',
        },
        NO_PLACE,
      ],
    });
  });

  it('sorts numbers as numbers', async () => {
    expectClose(await percentile([10, 9, 100, 8, 20], 100), 100, {
      mistakes: [
        {
          gives: 9,
          because: 'They were sorted as text, where "9" comes after "100". Write `sort((a, b) => a - b)`.',
        },
        { gives: 20, because: 'That is the last of the list as it came. Sort the values first.' },
        { gives: 8, because: 'That is the smallest. Sort from the smallest to the largest.' },
      ],
    });
  });

  it('gives the one value for any percentage', async () => {
    expectClose(
      [await percentile([7], 0), await percentile([7], 37), await percentile([7], 100)],
      [7, 7, 7],
      {
        mistakes: [
          {
            when: (received: number[]) => received.some((value) => value !== 7),
            because:
              'Of one value, place 0 is the first and the last. Is there a neighbour asked for that does not exist?',
          },
        ],
      },
    );
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
