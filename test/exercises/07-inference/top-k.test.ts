// The tests of topK: three classes with a pencil, then ties, zeros, and numbers that sort badly as text.
import { expectClose, inputs, law, student } from 'course/grading';

const { topK } = student<typeof import('../../../exercises/07-inference/top-k')>('07-inference/top-k');

/** Shares of a whole; few of them, so that equal ones meet, and some that differ by little. */
const PART = inputs.oneOf(0, 0, 1, 2, 3, 3.01, 3.02, 1e-7, 2e-7, 40, 123.456);
const CALL = inputs
  .args(inputs.list(PART, { most: 7 }), inputs.count(1, 9))
  .map(([parts, k]): [number[], number] => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return [parts.map((part, i) => (total > 0 ? part / total : Number(i === parts.length - 1))), k];
  });

describe('topK', () => {
  it('gives the two best, the best first', async () => {
    expectClose(await topK([0.2, 0.7, 0.1], 2), [
      { index: 1, probability: 0.7 },
      { index: 0, probability: 0.2 },
    ]);
  });

  it('puts the smaller index first when two are equal', async () => {
    expectClose(await topK([0.1, 0.4, 0.1, 0.4], 3), [
      { index: 1, probability: 0.4 },
      { index: 3, probability: 0.4 },
      { index: 0, probability: 0.1 },
    ]);
  });

  it('is right for any probabilities and any k', () =>
    law(topK, byRank, CALL, {
      examples: [
        [[1e-7, 0.25, 0.75], 3],
        [[0.4, 0.6], 5],
        [[1, 0], 2],
        [[0.301, 0.304, 0.395], 2],
      ],
      unchanged: '`sort` works on the array itself. Copy first.',
      tolerance: 1e-12,
    }));
});

/** Each class goes to the place that as many others stand before. */
function byRank(probabilities: number[], k: number): { index: number; probability: number }[] {
  const ranked: { index: number; probability: number }[] = [];
  for (const [index, probability] of probabilities.entries()) {
    const before = probabilities.filter(
      (other, i) => other > probability || (other === probability && i < index),
    );
    if (before.length < k) ranked[before.length] = { index, probability };
  }
  return ranked;
}
