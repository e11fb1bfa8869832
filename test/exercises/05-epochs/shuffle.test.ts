// The tests of shuffle: cards on a table, the extreme draws, then that every order is as likely as any other.
import { expectClose, expectUnchanged, type Mistake, random, student } from 'course/grading';

const { shuffle } = student<typeof import('../../../exercises/05-epochs/shuffle')>('05-epochs/shuffle');

const CARDS = [10, 20, 30, 40];
const DRAWS = [0.6, 0.3, 0.8]; // picks index 2 of four, 0 of three, 1 of two

const FOR_CARDS: Mistake[] = [
  {
    gives: () => swaps(CARDS, (i, d) => Math.floor(d * CARDS.length)),
    because:
      'Each turn picked among all the items, so some orders come up more often than others. Pick among the indices 0 to i: Math.floor(d * (i + 1)).',
  },
  {
    gives: () => swaps(CARDS, (i, d) => Math.floor(d * i)),
    because:
      'An item could never stay where it is: the index was picked from 0 to i - 1. Use Math.floor(d * (i + 1)).',
  },
  {
    gives: () => swaps(CARDS, (i, d) => Math.round(d * i)),
    because: 'Math.round makes the first and the last index half as likely. Use Math.floor(d * (i + 1)).',
  },
  {
    gives: () => swaps(CARDS, (i, d) => Math.floor(d * (i + 1)), [...DRAWS].reverse()),
    because:
      'The draws were used in reverse, or the loop runs from the front. The first draw, draws[0], fills the last place, i = items.length - 1.',
  },
  {
    gives: forwards,
    because:
      'The places were filled from the first on. That is as fair, but here the last place is filled first.',
  },
  {
    gives: [...CARDS].sort((a, b) => (DRAWS[CARDS.indexOf(a)] ?? 1) - (DRAWS[CARDS.indexOf(b)] ?? 1)),
    because:
      'The items were sorted by their draws, or the swaps began at the front. Follow the task: swap, and begin at the last place.',
  },
  { gives: CARDS, because: 'Nothing has moved. Swap the picked item with the item at i in every turn.' },
  {
    when: (received: number[]) => Array.isArray(received) && received.includes(undefined as never),
    because:
      'An index is no whole number, or lies outside of the array: Math.floor(d * (i + 1)), and i runs from items.length - 1 down to 1.',
  },
  {
    when: (received: number[]) => Array.isArray(received) && new Set(received).size < CARDS.length,
    because:
      'An item is lost and another came twice: one was overwritten before it was saved. Swap both in one line, or keep one in a variable.',
  },
];

describe('shuffle', () => {
  it('shuffles four cards as on the table', async () => {
    expectClose(await shuffle(CARDS, DRAWS), [40, 20, 10, 30], { mistakes: FOR_CARDS });
  });

  it('leaves every item in its place when the draws are near 1', async () => {
    const near = [0.99, 0.99, 0.99];
    expectClose(await shuffle(CARDS, near), CARDS, {
      mistakes: [
        {
          when: () => true,
          because: 'A draw of 0.99 picks index i itself: Math.floor(0.99 * (i + 1)) is i.',
        },
      ],
    });
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

/** The other direction: place 0 first. */
function forwards(): number[] {
  const result = [...CARDS];
  DRAWS.forEach((draw, i) => {
    const at = i + Math.floor(draw * (CARDS.length - i));
    const [one, other] = [result[i], result[at]];
    result[i] = other;
    result[at] = one;
  });
  return result;
}
