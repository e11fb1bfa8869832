// The tests of topK: order, ties, more wanted than there are, numbers that sort badly as text.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { topK } = student<typeof import('../../../exercises/07-inference/top-k')>('07-inference/top-k');

describe('topK', () => {
  it('gives the two best, the best first', async () => {
    const expected = [
      { index: 1, probability: 0.7 },
      { index: 0, probability: 0.2 },
    ];
    expectClose(await topK([0.2, 0.7, 0.1], 2), expected, {
      mistakes: [
        {
          gives: [
            { index: 2, probability: 0.1 },
            { index: 0, probability: 0.2 },
          ],
          because: 'These are the least probable. Sort from large to small: `b.probability - a.probability`.',
        },
        {
          gives: [
            { index: 0, probability: 0.7 },
            { index: 1, probability: 0.2 },
          ],
          because: 'The index is the place after sorting. Note each index before you sort.',
        },
        {
          gives: [
            { index: 0, probability: 0.2 },
            { index: 1, probability: 0.7 },
          ],
          because:
            'These are the first two of the list. Sort first, the most probable at the head, then keep k.',
        },
        { gives: [0.7, 0.2], because: 'Each answer is an object: { index, probability }.' },
        { gives: [1, 0], because: 'Each answer is an object: { index, probability }.' },
        {
          gives: [
            { index: 2, probability: 0.7 },
            { index: 1, probability: 0.2 },
          ],
          because: 'The indices count from 1. In this course they count from 0.',
        },
        {
          gives: [...expected, { index: 2, probability: 0.1 }],
          because: 'These are all classes. Only k are wanted: `.slice(0, k)`.',
        },
      ],
    });
  });

  it('sorts as numbers', async () => {
    expectClose(
      await topK([1e-7, 0.25, 0.75], 3),
      [
        { index: 2, probability: 0.75 },
        { index: 1, probability: 0.25 },
        { index: 0, probability: 1e-7 },
      ],
      {
        mistakes: [
          {
            when: (received: { index: number }[]) => received[0]?.index === 0,
            because:
              'Sorted as text: as text, 1e-7 comes after 0.75. Pass `sort` a function that subtracts two numbers.',
          },
        ],
      },
    );
  });

  it('puts the smaller index first when two are equal', async () => {
    const because = 'Of two equally probable classes the smaller index comes first.';
    expectClose(
      await topK([0.1, 0.4, 0.1, 0.4], 2),
      [
        { index: 1, probability: 0.4 },
        { index: 3, probability: 0.4 },
      ],
      {
        mistakes: [
          {
            gives: [
              { index: 3, probability: 0.4 },
              { index: 1, probability: 0.4 },
            ],
            because,
          },
          {
            gives: [
              { index: 1, probability: 0.4 },
              { index: 1, probability: 0.4 },
            ],
            because:
              'The same index twice: `indexOf` finds only the first of two equal values. Note each index before you sort.',
          },
        ],
      },
    );
  });

  it('gives all when more are wanted than there are', async () => {
    expectClose(
      await topK([0.4, 0.6], 5),
      [
        { index: 1, probability: 0.6 },
        { index: 0, probability: 0.4 },
      ],
      {
        mistakes: [
          {
            when: (received: unknown[]) => received.length === 5,
            because: 'There are only two classes. Stop when none is left.',
          },
        ],
      },
    );
  });

  it('agrees with counting how many are more probable', async () => {
    const next = random();
    const probabilities = Array.from({ length: 30 }, () => next.next());
    const rank = (p: number): number => probabilities.filter((other) => other > p).length;
    const expected = [0, 1, 2, 3, 4].map((place) => {
      const index = probabilities.findIndex((p) => rank(p) === place);
      return { index, probability: probabilities[index] };
    });
    expectClose(await topK(probabilities, 5), expected);
  });

  it('leaves the probabilities in their order', async () => {
    const { args } = await topK.withArguments([0.2, 0.7, 0.1], 2);
    expectUnchanged(args, [[0.2, 0.7, 0.1], 2], '`sort` works on the array itself. Copy first.');
  });
});
