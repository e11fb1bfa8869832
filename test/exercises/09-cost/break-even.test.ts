// The tests of breakEven: one bill with a pencil, fractions, and the days that never come.
import { expectClose, random, student } from 'course/grading';

const { breakEven } = student<typeof import('../../../exercises/09-cost/break-even')>('09-cost/break-even');

type Result = { requests: number; days: number };

describe('breakEven', () => {
  it('divides what was paid once by the price of a request', async () => {
    const { requests } = await breakEven([600], 3, 100);
    const is = (requests: number, because: string) => ({ gives: { requests }, because });
    expectClose(
      { requests },
      { requests: 200 },
      {
        mistakes: [
          is(
            3 / 600,
            'The division is upside down: how often does the price of a request go into the cost of training?',
          ),
          is(1800, 'The costs were multiplied. How often does 3 go into 600?'),
          is(2, 'These are the days. The number of requests is wanted here.'),
          is(6, 'That is the cost divided by the requests of a day: the price of a request is missing.'),
        ],
      },
    );
  });

  it('adds up everything that was paid once', async () => {
    const { requests } = await breakEven([600, 300], 3, 100);
    const is = (requests: number, because: string) => ({ gives: { requests }, because });
    expectClose(
      { requests },
      { requests: 300 },
      {
        mistakes: [
          is(
            200,
            'Only the first of the costs was counted. Fine-tuning is paid once as well: add them all up.',
          ),
          is(100, 'Only the last of the costs was counted: add them all up.'),
          is(150, 'That is their mean. They were all paid: add them up.'),
        ],
      },
    );
  });

  it('turns requests into days', async () => {
    const { requests, days } = await breakEven([600, 300], 3, 100);
    const is = (days: number, because: string) => ({ gives: { days }, because });
    expectClose(
      { days },
      { days: requests / 100 },
      {
        mistakes: [
          is(
            requests * 100,
            'The requests were multiplied by the requests of a day. How many days do 300 requests take, 100 each day?',
          ),
          is(9, 'That is the cost divided by the requests of a day: the price of a request is missing.'),
          is(100 / requests, 'The division is upside down: 300 requests at 100 a day take 3 days.'),
        ],
      },
    );
  });

  it('does not round', async () => {
    const upwards = 'The result was rounded up. Leave it as it is: who shows it can round it.';
    const down = 'The result was rounded. Leave it as it is: who shows it can round it.';
    expectClose(
      await breakEven([1], 0.3, 10),
      { requests: 1 / 0.3, days: 1 / 3 },
      {
        mistakes: [
          { when: ({ requests }: Result) => requests === 4, because: upwards },
          { when: ({ requests }: Result) => requests === 3, because: down },
          { when: ({ days }: Result) => days === 1, because: upwards },
          { when: ({ days }: Result) => days === 0, because: down },
        ],
      },
    );
  });

  it('never comes for a request that costs nothing, or when nobody asks', async () => {
    const never =
      'What never comes is not 0 and not undefined. In JavaScript 5 / 0 is Infinity: just divide.';
    const zero = { when: ({ requests, days }: Result) => !requests || !days, because: never };
    expectClose(await breakEven([5], 0, 10), { requests: Infinity, days: Infinity }, { mistakes: [zero] });
    expectClose(await breakEven([5], 1, 0), { requests: 5, days: Infinity }, { mistakes: [zero] });
  });

  it('has come at once when nothing was paid', async () => {
    const empty = 'The sum of an empty list is 0: start adding at 0.';
    expectClose(
      await breakEven([], 2, 10),
      { requests: 0, days: 0 },
      {
        mistakes: [{ when: ({ requests }: Result) => Number.isNaN(requests), because: empty }],
      },
    );
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
});
