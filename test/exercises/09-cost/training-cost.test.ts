// The tests of trainingCost: the four costs with a pencil, each from the one before, then random runs.
import { expectClose, random, student } from 'course/grading';

const { trainingCost } =
  student<typeof import('../../../exercises/09-cost/training-cost')>('09-cost/training-cost');

const RUN = { parameters: 10, tokens: 60 }; // 3600 FLOPs
const DEVICE = { peakFlops: 2, utilisation: 0.5, watts: 200, pricePerHour: 3 }; // 1 FLOP a second

describe('trainingCost', () => {
  it('counts six operations for each parameter and token', async () => {
    const { flops } = await trainingCost(RUN, DEVICE);
    const is = (flops: number, because: string) => ({ gives: { flops }, because });
    expectClose(
      { flops },
      { flops: 3600 },
      {
        mistakes: [
          is(1200, 'That is the forward pass alone (2 operations). Training also goes back: 6.'),
          is(1800, 'Multiply and add were counted as one operation: 6 for each pair, not 3.'),
          is(2400, 'That is the backward pass alone (4 operations). Add the 2 of the forward pass.'),
          is(420, 'Every token meets every parameter: multiply them instead of adding.'),
          is(600, 'Each of the 600 meetings of a parameter and a token takes 6 operations.'),
        ],
      },
    );
  });

  it('takes hours at the speed that the device reaches', async () => {
    const { flops, hours } = await trainingCost(RUN, DEVICE);
    const seconds = flops; // at 1 FLOP a second
    const is = (hours: number, because: string) => ({ gives: { hours }, because });
    expectClose(
      { hours },
      { hours: seconds / 3600 },
      {
        mistakes: [
          is(
            seconds / 7200,
            'The device was taken to run at its peak. It reaches peakFlops times utilisation.',
          ),
          is(
            seconds / 14_400,
            'The time was multiplied by the utilisation. A device that reaches half of its peak takes twice as long.',
          ),
          is(seconds, 'These are seconds. An hour has 3600 of them.'),
          is(seconds / 60, 'These are minutes: divide the seconds by 3600, not by 60.'),
        ],
      },
    );
  });

  it('uses energy in kilowatt-hours', async () => {
    const { hours, kilowattHours } = await trainingCost(RUN, DEVICE);
    const is = (kilowattHours: number, because: string) => ({ gives: { kilowattHours }, because });
    expectClose(
      { kilowattHours },
      { kilowattHours: hours * 0.2 },
      {
        mistakes: [
          is(
            0.1,
            'The watts were multiplied by the utilisation. A device that waits for data draws them all the same.',
          ),
          is(hours * 200, 'These are watt-hours. A kilowatt-hour is 1000 of them.'),
          is(
            hours * 3600 * 200,
            'Watts times seconds are joules. Multiply the hours by the watts, and divide by 1000.',
          ),
          is(hours * 3600 * 0.2, 'Watts times seconds are joules. Multiply the hours, not the seconds.'),
        ],
      },
    );
  });

  it('pays rent for the hours', async () => {
    const { hours, kilowattHours, dollars } = await trainingCost(RUN, DEVICE);
    const is = (dollars: number, because: string) => ({ gives: { dollars }, because });
    expectClose(
      { dollars },
      { dollars: hours * 3 },
      {
        mistakes: [
          is(kilowattHours * 3, 'The price is for an hour of the device, not for a kilowatt-hour.'),
          is(hours * 3600 * 3, 'The price is for an hour, and it was multiplied by seconds.'),
        ],
      },
    );
  });

  it('gives 3.15e23 operations for GPT-3', async () => {
    // 175 thousand million parameters, 300 thousand million tokens
    const { flops } = await trainingCost({ parameters: 175e9, tokens: 300e9 }, DEVICE);
    expectClose({ flops }, { flops: 3.15e23 });
  });

  it('agrees with going through units one by one', async () => {
    const next = random();
    const run = { parameters: 1 + next.integer(1e6), tokens: 1 + next.integer(1e6) };
    const device = {
      peakFlops: 1e6 * (1 + next.integer(1000)),
      utilisation: 0.1 + 0.9 * next.next(),
      watts: 50 + next.integer(650),
      pricePerHour: 0.5 + 4 * next.next(),
    };
    expectClose(await trainingCost(run, device), oracle(run, device));
  });
});

type Run = typeof RUN;
type Device = typeof DEVICE;

/** Energy by joules: 3.6 million of them are a kilowatt-hour. */
function oracle({ parameters, tokens }: Run, { peakFlops, utilisation, watts, pricePerHour }: Device) {
  const forward = 2 * parameters * tokens;
  const flops = forward + 2 * forward;
  const seconds = flops / peakFlops / utilisation;
  const perSecond = pricePerHour / 3600;
  return {
    flops,
    hours: seconds / 3600,
    kilowattHours: (seconds * watts) / 3.6e6,
    dollars: seconds * perSecond,
  };
}
