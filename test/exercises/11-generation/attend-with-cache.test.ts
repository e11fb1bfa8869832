// The tests of attendWithCache: steps with a pencil, then the definition for caches of every size and scores of 1000.
import { expectClose, inputs, law, student } from 'course/grading';

const { attendWithCache } = student<typeof import('../../../exercises/11-generation/attend-with-cache')>(
  '11-generation/attend-with-cache',
);

type Step = Parameters<typeof attendWithCache>;

const LIST = 'Return longer lists, `[...keys, key]`, and leave those that were given as they are.';
const RANGE = { min: -3, max: 3 };

/** Up to four earlier tokens, and queries that make scores of every size. */
const steps = inputs
  .args(inputs.count(1, 4), inputs.count(0, 4))
  .chain(([size, tokens]) =>
    inputs
      .args(
        inputs.args(inputs.vector(size, RANGE), inputs.oneOf(1, 1, 0.3, 1000)),
        inputs.vector(size, RANGE),
        inputs.vector(size),
        inputs.table(tokens, size, RANGE),
        inputs.table(tokens, size),
      )
      .map(
        ([[query, far], key, value, keys, values]): Step => [
          query.map((number) => number * far),
          key,
          value,
          keys,
          values,
        ],
      ),
  );

describe('attendWithCache', () => {
  it('gives the mean of all values when the query is 0, and the own one when nothing came before', async () => {
    const mean = await attendWithCache([0], [7], [8], [[5]], [[4]]);
    expectClose(mean, { output: [6], keys: [[5], [7]], values: [[4], [8]] });
    const alone = await attendWithCache([3, 1], [2, 5], [4, -1], [], []);
    expectClose(alone, { output: [4, -1], keys: [[2, 5]], values: [[4, -1]] });
  });

  it('divides the scores by the square root of their length', async () => {
    // Dot products 0 and 2 ln 3; the square root of 4 is 2: scores 0 and ln 3, weights 1/4 and 3/4.
    const key = [2 * Math.log(3), 0, 0, 0];
    const step: Step = [[1, 0, 0, 0], key, [8, 0, 0, 4], [[0, 9, 9, 9]], [[4, 0, 0, 0]]];
    const { output } = await attendWithCache(...step);
    expectClose(output, [7, 0, 0, 3]);
  });

  it('weighs all positions by how their scores differ', () =>
    law(attendWithCache, fromDifferences, steps, {
      examples: [
        [[1000], [0], [8], [[1]], [[4]]],
        [[1000], [-2], [8], [[-1]], [[4]]],
        [[1000], [1], [8], [[0.999]], [[4]]],
      ],
      unchanged: LIST,
    }));
});

/** Each weight alone: 1 to the sum of the odds of all against this one, in which only differences of scores stand. */
function fromDifferences(...[query, key, value, keys, values]: Step) {
  const seen = { keys: keys.concat([key]), values: values.concat([value]) };
  const scores = seen.keys.map((row) => {
    let product = 0;
    for (const [i, number] of row.entries()) product += number * query[i];
    return product / query.length ** 0.5;
  });
  const output = value.map(() => 0);
  for (const [t, row] of seen.values.entries()) {
    const odds = scores.map((other) => Math.exp(other - scores[t])).reduce((a, b) => a + b);
    for (const [i, number] of row.entries()) output[i] += number / odds;
  }
  return { output, ...seen };
}
