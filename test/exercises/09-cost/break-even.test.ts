// The tests of breakEven: one bill with a pencil, fractions, and the days that never come.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { breakEven } = student<typeof import('../../../exercises/09-cost/break-even')>('09-cost/break-even');

describe('breakEven', () => {
  it('divides what was paid once by the price of a request', async () => {
    const { requests } = await breakEven([600], 3, 100);
    expectClose({ requests }, { requests: 200 });
  });

  it('adds up everything that was paid once', async () => {
    const { requests } = await breakEven([600, 300], 3, 100);
    expectClose({ requests }, { requests: 300 });
  });

  it('turns requests into days', async () => {
    const { requests, days } = await breakEven([600, 300], 3, 100);
    expectClose({ days }, { days: requests / 100 });
  });

  it('does not round', async () => {
    expectClose(await breakEven([1], 0.3, 10), { requests: 1 / 0.3, days: 1 / 3 });
  });

  it('never comes for a request that costs nothing, or when nobody asks', async () => {
    expectClose(await breakEven([5], 0, 10), { requests: Infinity, days: Infinity });
    expectClose(await breakEven([5], 1, 0), { requests: 5, days: Infinity });
  });

  it('has come at once when nothing was paid', async () => {
    expectClose(await breakEven([], 2, 10), { requests: 0, days: 0 });
  });

  it('is where the bill of use has caught up', async () => {
    const next = random();
    const once = Array.from({ length: 1 + next.integer(4) }, () => 1 + next.integer(1e6));
    const [each, perDay] = [0.01 + next.next(), 1 + next.integer(1e5)];
    let left = 0;
    for (const cost of once) left += cost;
    const aDay = each * perDay;
    expectClose(await breakEven(once, each, perDay), { requests: left / each, days: left / aDay });
  });

  it('is right for any costs', () => {
    const cost = inputs.oneOf(0, 1, 3, 600, 0.5, 1e9, 7);
    return law(
      breakEven,
      costByCost,
      inputs
        .args(
          inputs.list(cost, { least: 0, most: 4 }),
          inputs.oneOf(3, 0.5, 0, 1e-4, 2),
          inputs.oneOf(100, 1, 0, 1e9),
        )
        .map(([once, each, perDay]) => [each === 0 || perDay === 0 ? [...once, 1] : once, each, perDay]),
      {
        examples: [
          [[], 2, 100],
          [[5], 0, 100],
        ],
      },
    );
  });
});

function costByCost(once: number[], each: number, perDay: number) {
  let requests = 0;
  for (const cost of once) if (cost > 0) requests += cost / each;
  const days = requests / perDay;
  return { days, requests };
}
