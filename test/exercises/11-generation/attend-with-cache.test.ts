// The tests of attendWithCache: a pencil's numbers, an empty cache, the scale, rows in their order, random steps.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

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

function mistakes(step: Step) {
  const [query, , value, keys, values] = step;
  const right = oracle(step);
  const raw = right.keys.map((row) => dot(row, query));
  const wrong = (output: number[], because: string) => ({ gives: { ...right, output }, because });
  return [
    wrong(
      mixed(raw, right.values, value.length),
      'The scores were not divided by the square root of the length.',
    ),
    wrong(
      mixed(
        raw.map((score) => score / query.length),
        right.values,
        value.length,
      ),
      'The scores were divided by the length. Divide them by its square root.',
    ),
    wrong(
      mixed(
        raw.slice(0, -1).map((score) => score / Math.sqrt(query.length)),
        values,
        value.length,
      ),
      'The newest token did not look at itself: its key and value join the lists first.',
    ),
    wrong(
      mixed(
        right.keys.map((row) => dot(row, query) / Math.sqrt(query.length)),
        right.keys,
        value.length,
      ),
      'The keys were mixed. Keys decide the weights; the values are what is mixed.',
    ),
    wrong(
      value.map((_, i) =>
        right.values.reduce((sum, row, t) => sum + (raw[t] / Math.sqrt(query.length)) * row[i], 0),
      ),
      'The scores themselves were taken as weights. Softmax makes weights of them, which add up to 1.',
    ),
    wrong(
      mixed(
        raw.map((score) => score / Math.sqrt(right.keys.length)),
        right.values,
        value.length,
      ),
      'The scores were divided by the root of the number of tokens. Take the length of the query.',
    ),
    {
      when: (received: unknown) => (received as { keys?: unknown[] })?.keys?.length === keys.length,
      because:
        'The lists come back as they were. Return them with one row more, or the next token sees a gap.',
    },
    {
      when: (received: unknown) => {
        const first = (received as { keys?: number[][] })?.keys?.[0];
        return keys.length > 0 && JSON.stringify(first) === JSON.stringify(step[1]);
      },
      because: 'The newest row stands first. It belongs at the end: rows are in the order of the tokens.',
    },
  ];
}

async function expectStep(step: Step): Promise<void> {
  expectClose(await attendWithCache(...step), oracle(step), { mistakes: mistakes(step) });
}

describe('attendWithCache', () => {
  it('gives the mean of all values when the query is 0', async () => {
    const step: Step = [[0], [7], [8], [[5]], [[4]]];
    const expected = { output: [6], keys: [[5], [7]], values: [[4], [8]] };
    expectClose(await attendWithCache(...step), expected, { mistakes: mistakes(step) });
  });

  it('gives the own value when nothing came before', async () => {
    const step: Step = [[3, 1], [2, 5], [4, -1], [], []];
    const because = 'A first token can look only at itself: all weight is its own.';
    const expected = { output: [4, -1], keys: [[2, 5]], values: [[4, -1]] };
    expectClose(await attendWithCache(...step), expected, {
      mistakes: [...mistakes(step), { when: () => true, because }],
    });
  });

  it('divides the scores by the square root of their length', async () => {
    // Dot products 0 and 2 ln 3; the square root of 4 is 2: scores 0 and ln 3, weights 1/4 and 3/4.
    const key = [2 * Math.log(3), 0, 0, 0];
    const step: Step = [[1, 0, 0, 0], key, [8, 0, 0, 4], [[0, 9, 9, 9]], [[4, 0, 0, 0]]];
    expectClose((await attendWithCache(...step)).output, [7, 0, 0, 3], {
      mistakes: mistakes(step).map((mistake) =>
        'gives' in mistake
          ? { gives: mistake.gives.output, because: mistake.because }
          : { ...mistake, when: () => false },
      ),
    });
  });

  it('bears scores whose exponential is too large for a number', async () => {
    // Scores 1000 and 0: all weight goes to the first.
    const { output } = await attendWithCache([1000], [0], [8], [[1]], [[4]]);
    const because = 'Math.exp(1000) is Infinity. Subtract the largest score first: softmax stays the same.';
    expectClose(output, [4], { mistakes: [{ when: () => true, because }] });
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
});
