// The tests of dropout: both modes with a pencil, the border, then the law that the mean stays.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { dropout } = student<typeof import('../../../exercises/06-freezing/dropout')>('06-freezing/dropout');

describe('dropout', () => {
  it('does nothing in inference', async () => {
    const because = (what: string): string => `In inference nothing happens at all: ${what}.`;
    expectClose(await dropout([3, 6], 0.25, [0.1, 0.9], false), [3, 6], {
      mistakes: [
        { gives: [0, 8], because: because('look at training first, and return the values as they are') },
        { gives: [0, 6], because: because('here numbers were left out, although training is false') },
        { gives: [4, 8], because: because('divide by 1 - rate while training only') },
        {
          gives: [2.25, 4.5],
          because: because('multiplying by 1 - rate here is the older form; ours divides while training'),
        },
      ],
    });
  });

  it('leaves out and scales while training', async () => {
    expectClose(await dropout([3, 6, 9], 0.25, [0.1, 0.5, 0.9], true), [0, 8, 12], {
      mistakes: [
        {
          gives: [0, 6, 9],
          because: 'What is kept was not scaled: divide it by 1 - rate, so that the mean stays.',
        },
        { gives: [4, 0, 0], because: 'It is the other way round: a draw smaller than rate means left out.' },
        { gives: [12, 0, 0], because: 'It is the other way round: a draw smaller than rate means left out.' },
        { gives: [0, 24, 36], because: 'Divided by rate. The share that is kept is 1 - rate.' },
        {
          gives: [0, 4.5, 6.75],
          because: 'Multiplied by 1 - rate. Dividing by it makes up for what is missing.',
        },
        {
          gives: [8, 12],
          because: 'Left out means 0 in its place: the next layer expects all of its inputs.',
        },
        {
          gives: [0, 9, 13.5],
          because: 'Divided by the share that happened to be kept, 2 of 3. Divide by 1 - rate.',
        },
        { gives: [3, 6, 9], because: 'Nothing was left out, and training is true.' },
      ],
    });
  });

  it('keeps a value whose draw is exactly the rate', async () => {
    expectClose(await dropout([3, 6], 0.25, [0.25, 0.1], true), [4, 0], {
      mistakes: [
        { gives: [0, 0], because: 'A draw of exactly rate is kept: the comparison is `<`, not `<=`.' },
      ],
    });
  });

  it('changes nothing at a rate of 0', async () => {
    expectClose(await dropout([1, -2], 0, [0, 0.5], true), [1, -2]);
  });

  it('keeps the mean of ten thousand values about where it was', async () => {
    const next = random();
    const draws = Array.from({ length: 10000 }, () => next.next());
    const kept = draws.filter((draw) => draw >= 0.4).length;
    const after = await dropout(Array(10000).fill(1), 0.4, draws, true);
    const mean = after.reduce((sum, value) => sum + value, 0) / 10000;
    expectClose(mean, kept / 0.6 / 10000);
  });

  it('leaves the values it was given as they are', async () => {
    const { args } = await dropout.withArguments([3, 6], 0.5, [0.1, 0.9], true);
    expectUnchanged(args, [[3, 6], 0.5, [0.1, 0.9], true], 'Build a new array with `map`.');
  });
});
