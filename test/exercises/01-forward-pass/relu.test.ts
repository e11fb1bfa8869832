// The tests of relu: 0 for what is negative, everything else as it came, NaN included.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { relu } = student<typeof import('../../../exercises/01-forward-pass/relu')>('01-forward-pass/relu');

const IN_PLACE = 'The caller may need it again. Make a new array: x.map(...) does.';

describe('relu', () => {
  it('turns what is negative into 0', async () => {
    const { value, args } = await relu.withArguments([-2, 0, 3]);
    expectClose(value, [0, 0, 3], {
      mistakes: [
        {
          gives: [2, 0, 3],
          because: 'The minus sign was dropped, as Math.abs does: relu gives 0 for -2, not 2.',
        },
        { gives: [3], because: 'Negative values were left out. Their place must stay, with a 0 in it.' },
        { gives: [0, 3], because: 'Negative values were left out. Their place must stay, with a 0 in it.' },
        {
          gives: 3,
          because: 'One number came, the largest. relu treats each value by itself: return an array.',
        },
        { gives: [0, 0, 1], because: 'What is positive must stay as large as it was: 3 stays 3.' },
        {
          gives: [-2, 0, 0],
          because: 'The wrong half was kept: negative values become 0, positive ones stay.',
        },
        {
          gives: [-2, 0, 3],
          because:
            'Nothing was changed. The larger of 0 and the value is Math.max(0, value): it needs both numbers.',
        },
        { when: () => args[0][0] === 0, because: `The array you were given has changed. ${IN_PLACE}` },
      ],
    });
  });

  it('keeps what is positive as it is', async () => {
    const cut = 'There is no upper limit: what is positive must stay as large as it was.';
    expectClose(await relu([0.25, 1, 40]), [0.25, 1, 40], { mistakes: [{ when: hasLimit, because: cut }] });
  });

  it('is right for random values', async () => {
    const next = random();
    const values = Array.from({ length: 8 }, () => next.normal(0, 3));
    const expected = values.map((value) => (value + Math.abs(value)) / 2);
    expectClose(await relu(values), expected);
  });

  it('gives an empty array for an empty array', async () => {
    expectClose(await relu([]), []);
  });

  it('lets NaN pass', async () => {
    const hidden =
      'NaN was turned into a number, which hides that something went wrong earlier. NaN > 0 is false; Math.max(0, NaN) is NaN.';
    expectClose(await relu([Number.NaN, -1]), [Number.NaN, 0], {
      mistakes: [{ when: (received: number[]) => !Number.isNaN(received[0]), because: hidden }],
    });
  });

  it('leaves x as it is', async () => {
    const { args } = await relu.withArguments([-1, 2]);
    expectUnchanged(args, [[-1, 2]], IN_PLACE);
  });
});

function hasLimit(received: number[]): boolean {
  return received.length === 3 && received[2] < 40;
}
