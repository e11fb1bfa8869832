// The tests of attendWithCache: a pencil's numbers, an empty cache, the scale, rows in their order, random steps.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { attendWithCache } = student<typeof import('../../../exercises/11-generation/attend-with-cache')>(
  '11-generation/attend-with-cache',
);

type Step = [query: number[], key: number[], value: number[], keys: number[][], values: number[][]];

const dot = (a: number[], b: number[]): number => a.reduce((sum, each, i) => sum + each * b[i], 0);

/** Attention over rows that are all there, with the scores as given. */
function mixed(scores: number[], values: number[][], size: number): number[] {
  const largest = Math.max(...scores);
  const sizes = scores.map((score) => Math.exp(score - largest));
  const total = sizes.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: size }, (_, i) =>
    values.reduce((sum, row, t) => sum + (sizes[t] / total) * row[i], 0),
  );
}

function oracle([query, key, value, keys, values]: Step) {
  const [seenKeys, seenValues] = [keys.concat([key]), values.concat([value])];
  const scores = seenKeys.map((row) => dot(row, query) / Math.sqrt(query.length));
  return { output: mixed(scores, seenValues, value.length), keys: seenKeys, values: seenValues };
}

async function expectStep(step: Step): Promise<void> {
  expectClose(await attendWithCache(...step), oracle(step));
}

describe('attendWithCache', () => {
  it('gives the mean of all values when the query is 0', async () => {
    const step: Step = [[0], [7], [8], [[5]], [[4]]];
    const expected = { output: [6], keys: [[5], [7]], values: [[4], [8]] };
    expectClose(await attendWithCache(...step), expected);
  });

  it('gives the own value when nothing came before', async () => {
    const step: Step = [[3, 1], [2, 5], [4, -1], [], []];
    const expected = { output: [4, -1], keys: [[2, 5]], values: [[4, -1]] };
    expectClose(await attendWithCache(...step), expected);
  });

  it('divides the scores by the square root of their length', async () => {
    // Dot products 0 and 2 ln 3; the square root of 4 is 2: scores 0 and ln 3, weights 1/4 and 3/4.
    const key = [2 * Math.log(3), 0, 0, 0];
    const step: Step = [[1, 0, 0, 0], key, [8, 0, 0, 4], [[0, 9, 9, 9]], [[4, 0, 0, 0]]];
    expectClose((await attendWithCache(...step)).output, [7, 0, 0, 3]);
  });

  it('bears scores whose exponential is too large for a number', async () => {
    // Scores 1000 and 0: all weight goes to the first.
    const { output } = await attendWithCache([1000], [0], [8], [[1]], [[4]]);
    expectClose(output, [4]);
  });

  it('agrees with attention over all positions at once, on random steps', async () => {
    const { normal, integer } = random();
    const [size, tokens] = [2 + integer(4), 2 + integer(5)];
    const row = (): number[] => Array.from({ length: size }, () => normal());
    const rows = (): number[][] => Array.from({ length: tokens }, row);
    await expectStep([row(), row(), row(), rows(), rows()]);
  });

  it('leaves the lists that it was given alone', async () => {
    const given: Step = [[1], [2], [3], [[4]], [[5]]];
    const { args } = await attendWithCache.withArguments(...given);
    expectUnchanged(args, [...given], 'Return longer lists, and leave those that were given as they are.');
  });

  it('is right for any query and cache', () => {
    const range = { min: -5, max: 5 };
    const sizes = inputs.args(inputs.count(1, 3), inputs.count(0, 3), inputs.oneOf(1, 1, 300));
    return law(
      attendWithCache,
      positionByPosition,
      sizes.chain(([size, tokens, times]) =>
        inputs
          .args(
            inputs.vector(size, range),
            inputs.vector(size, range),
            inputs.vector(size, range),
            inputs.table(tokens, size, range),
            inputs.table(tokens, size, range),
          )
          .map(([query, key, value, keys, values]) => [
            query.map((each) => each * times),
            key,
            value,
            keys,
            values,
          ]),
      ),
      {
        examples: [
          [[0], [7], [8], [], []],
          [[1000], [1], [2], [[0]], [[5]]],
        ],
      },
    );
  });
});

function positionByPosition(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
) {
  const [rows, mixed] = [keys.concat([key]), values.concat([value])];
  const scores: number[] = rows.map(
    (row) => row.map((each, i) => each * query[i]).reduce((a, b) => a + b) / query.length ** 0.5,
  );
  const shares = scores.map(
    (own) => 1 / scores.map((other) => Math.exp(other - own)).reduce((a, b) => a + b),
  );
  const output = Object.keys(value).map((i) =>
    mixed.map((row, t) => row[Number(i)] * shares[t]).reduce((a, b) => a + b),
  );
  return { output, keys: rows, values: mixed };
}
