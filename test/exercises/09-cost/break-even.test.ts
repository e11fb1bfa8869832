// The tests of breakEven: two bills with a pencil, then any bill, and the days that never come.
import { expectClose, inputs, law, student } from 'course/grading';

const { breakEven } = student<typeof import('../../../exercises/09-cost/break-even')>('09-cost/break-even');

type Bill = [once: number[], each: number, perDay: number];

const NEVER = Number.POSITIVE_INFINITY;

const cost = inputs.number({ min: 0, max: 1e5 }).map(Math.abs); // no -0: 5 / -0 is -Infinity
const price = inputs.oneOf(3, 0.3, 1, 0.01, 7, 250, 0);
const perDay = inputs.oneOf(100, 1, 7, 0.5, 1e5, 0);
const bills = inputs.args<Bill>(inputs.list(cost, { least: 0, most: 5 }), price, perDay);

describe('breakEven', () => {
  it('gives what a pencil gives', async () => {
    expectClose(await breakEven([600], 3, 100), { requests: 200, days: 2 });
    expectClose(await breakEven([600, 300], 3, 100), { requests: 300, days: 3 });
    expectClose(await breakEven([1], 0.3, 10), { requests: 10 / 3, days: 1 / 3 });
  });

  it('is where the bill of use has caught up', () =>
    law(breakEven, caughtUp, bills.filter(isAnswered), {
      examples: [
        [[600, 0, 300], 3, 100],
        [[], 2, 10],
        [[1], 0.3, 10],
      ],
    }));

  it('never comes for a request that costs nothing, or when nobody asks', () =>
    law(breakEven, caughtUp, bills.map(free).filter(isAnswered), {
      examples: [
        [[5], 0, 10],
        [[5], 1, 0],
        [[5], 0, 0],
      ],
    }));
});

/** Where nothing was paid, something is to be paid for, and somebody asks. */
function isAnswered([once, each, perDay]: Bill): boolean {
  return once.some((cost) => cost > 0) || (each > 0 && perDay > 0);
}

function free([once, each, perDay]: Bill): Bill {
  return perDay > 1 ? [once, 0, perDay] : [once, each, 0];
}

/** The days first: what a day of use costs is taken from the bill. */
function caughtUp(...[once, each, perDay]: Bill): { requests: number; days: number } {
  let bill = 0;
  for (const cost of once) bill += cost;
  const aDay = each * perDay;
  return { requests: each === 0 ? NEVER : bill / each, days: aDay === 0 ? NEVER : bill / aDay };
}
