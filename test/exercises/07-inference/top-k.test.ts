// The tests of topK: order, ties, more wanted than there are, numbers that sort badly as text.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { topK } = student<typeof import('../../../exercises/07-inference/top-k')>('07-inference/top-k');

describe('topK', () => {
  it('gives the two best, the best first', async () => {
    const expected = [
      { index: 1, probability: 0.7 },
      { index: 0, probability: 0.2 },
    ];
    expectClose(await topK([0.2, 0.7, 0.1], 2), expected);
  });

  it('sorts as numbers', async () => {
    expectClose(await topK([1e-7, 0.25, 0.75], 3), [
      { index: 2, probability: 0.75 },
      { index: 1, probability: 0.25 },
      { index: 0, probability: 1e-7 },
    ]);
  });

  it('puts the smaller index first when two are equal', async () => {
    expectClose(await topK([0.1, 0.4, 0.1, 0.4], 2), [
      { index: 1, probability: 0.4 },
      { index: 3, probability: 0.4 },
    ]);
  });

  it('gives all when more are wanted than there are', async () => {
    expectClose(await topK([0.4, 0.6], 5), [
      { index: 1, probability: 0.6 },
      { index: 0, probability: 0.4 },
    ]);
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

  it('is right for any probabilities', () =>
    law(topK, oneAfterTheOther, inputs.args(inputs.probabilities({ most: 7 }), inputs.count(1, 8)), {
      examples: [
        [[0.5, 0.5], 1],
        [[1e-7, 0.75, 0.25], 2],
        [[1], 3],
      ],
    }));
});

/** The most probable of those that are left, as often as asked for. */
function oneAfterTheOther(probabilities: number[], k: number) {
  const left = new Map(probabilities.entries());
  const chosen: { index: number; probability: number }[] = [];
  while (chosen.length < k && left.size > 0) {
    const probability = Math.max(...left.values());
    const [index] = [...left].find(([, each]) => each === probability) as [number, number];
    left.delete(index);
    chosen.push({ index, probability });
  }
  return chosen;
}
