// The tests of trainingCost: the four costs with a pencil, then random runs and one that everybody knows.
import { expectClose, random, student } from 'course/grading';

const { trainingCost } =
  student<typeof import('../../../exercises/09-cost/training-cost')>('09-cost/training-cost');

const RUN = { parameters: 10, tokens: 60 }; // 3600 FLOPs
const DEVICE = { peakFlops: 2, utilisation: 0.5, watts: 500, pricePerHour: 3 }; // 1 FLOP a second: 1 hour

describe('trainingCost', () => {
  it('counts six operations for each parameter and token', async () => {
    const { flops } = await trainingCost(RUN, DEVICE);
    expectClose(flops, 3600, {
      mistakes: [
        {
          gives: 1200,
          because: 'That is the forward pass alone (2 operations). Training also goes back: 6.',
        },
        {
          gives: 1800,
          because: 'Two operations (multiply, add) were counted as one: 6 for each pair, not 3.',
        },
        {
          gives: 2400,
          because: 'That is the backward pass alone (4 operations). Add the 2 of the forward pass.',
        },
        { gives: 420, because: 'Every token meets every parameter: multiply them instead of adding.' },
      ],
    });
  });

  it('takes hours at the speed that the device reaches', async () => {
    const { hours } = await trainingCost(RUN, DEVICE);
    expectClose(hours, 1, {
      mistakes: [
        {
          gives: 0.5,
          because: 'The device was taken to run at its peak. It reaches peakFlops times utilisation.',
        },
        {
          gives: 0.25,
          because:
            'The time was multiplied by the utilisation. A device that reaches half of its peak takes twice as long.',
        },
        { gives: 3600, because: 'These are seconds. An hour has 3600 of them.' },
        { gives: 60, because: 'These are minutes: divide the seconds by 3600, not by 60.' },
      ],
    });
  });

  it('uses energy in kilowatt-hours', async () => {
    const { kilowattHours } = await trainingCost(RUN, DEVICE);
    expectClose(kilowattHours, 0.5, {
      mistakes: [
        { gives: 500, because: 'These are watt-hours. A kilowatt-hour is 1000 of them.' },
        {
          gives: 1_800_000,
          because: 'Watts times seconds are joules. Multiply the hours by the watts, and divide by 1000.',
        },
        { gives: 1800, because: 'Watts times seconds are joules. Multiply the hours, not the seconds.' },
      ],
    });
  });

  it('pays rent for the hours', async () => {
    const { dollars } = await trainingCost(RUN, DEVICE);
    expectClose(dollars, 3, {
      mistakes: [
        { gives: 1.5, because: 'The price is for an hour of the device, not for a kilowatt-hour.' },
        { gives: 10_800, because: 'The price is for an hour, and it was multiplied by seconds.' },
      ],
    });
  });

  it('gives 3.15e23 operations for GPT-3', async () => {
    // 175 thousand million parameters, 300 thousand million tokens
    const { flops } = await trainingCost({ parameters: 175e9, tokens: 300e9 }, DEVICE);
    expectClose(flops, 3.15e23);
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
