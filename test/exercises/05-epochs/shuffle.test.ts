// The tests of shuffle: cards on a table, the extreme draws, then that every order is as likely as any other.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { shuffle } = student<typeof import('../../../exercises/05-epochs/shuffle')>('05-epochs/shuffle');

const CARDS = [10, 20, 30, 40];
const DRAWS = [0.6, 0.3, 0.8];

describe('shuffle', () => {
  it('shuffles four cards as on the table', async () => {
    expectClose(await shuffle(CARDS, DRAWS), [40, 20, 10, 30]);
  });

  it('leaves every item in its place when the draws are near 1', async () => {
    const near = [0.99, 0.99, 0.99];
    expectClose(await shuffle(CARDS, near), CARDS);
  });

  it('gives each of the six orders of three once', async () => {
    const orders = new Set<string>();
    for (const first of [1 / 6, 3 / 6, 5 / 6]) {
      for (const second of [0.25, 0.75]) orders.add((await shuffle([1, 2, 3], [first, second])).join(' '));
    }
    const all = ['1 2 3', '1 3 2', '2 1 3', '2 3 1', '3 1 2', '3 2 1'];
    expectClose([...orders].sort(), all);
  });

  it('shuffles thirty rows', async () => {
    const next = random();
    const items = Array.from({ length: 30 }, (_, row) => row + 100);
    const draws = items.slice(1).map(() => next.next());
    expectClose(
      await shuffle(items, draws),
      swaps(items, (i, d) => Math.floor(d * (i + 1)), draws),
    );
  });

  it('has nothing to do for one item or none', async () => {
    expectClose(await shuffle([7], []), [7]);
    expectClose(await shuffle([], []), []);
  });

  it('leaves the items as they are', async () => {
    const { args } = await shuffle.withArguments(CARDS, DRAWS);
    expectUnchanged(args, [CARDS, DRAWS], 'Copy the items first: [...items].');
  });

  it('is right for any items and draws', () => {
    const rows = inputs.pairs(inputs.count(0, 9), inputs.draw(), { least: 1, most: 7 });
    return law(
      shuffle,
      byPicking,
      rows.map(([items, draws]) => [items, draws.slice(1)]),
      {
        examples: [
          [[], []],
          [[5], []],
          [[1, 2], [0.5]],
          [
            [10, 20, 30],
            [0.4, 0.1],
          ],
        ],
        fresh: true,
      },
    );
  });
});

/** Swaps from the last place down, with any rule for the index. */
function swaps(items: number[], pick: (i: number, draw: number) => number, draws = DRAWS): number[] {
  const result = [...items];
  draws.forEach((draw, turn) => {
    const i = items.length - 1 - turn;
    const at = pick(i, draw);
    const [one, other] = [result[i], result[at]];
    result[i] = other;
    result[at] = one;
  });
  return result;
}

/** The places from the last on, each time with the two that change places written out anew. */
function byPicking(items: number[], draws: number[]): number[] {
  let order = items;
  for (const [turn, draw] of draws.entries()) {
    const last = items.length - 1 - turn;
    const pick = Math.floor(draw * (last + 1));
    const before = order;
    order = before.map((item, i) => (i === last ? before[pick] : i === pick ? before[last] : item));
  }
  return order;
}
