// The tests of trainingCost: the four costs with a pencil, each from the one before, then random runs.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { trainingCost } =
  student<typeof import('../../../exercises/09-cost/training-cost')>('09-cost/training-cost');

const RUN = { parameters: 10, tokens: 60 }; // 3600 FLOPs
const DEVICE = { peakFlops: 2, utilisation: 0.5, watts: 200, pricePerHour: 3 }; // 1 FLOP a second

describe('trainingCost', () => {
  it('counts six operations for each parameter and token', async () => {
    const { flops } = await trainingCost(RUN, DEVICE);
    expectClose({ flops }, { flops: 3600 });
  });

  it('takes hours at the speed that the device reaches', async () => {
    const { flops, hours } = await trainingCost(RUN, DEVICE);
    const seconds = flops;
    expectClose({ hours }, { hours: seconds / 3600 });
  });

  it('uses energy in kilowatt-hours', async () => {
    const { hours, kilowattHours } = await trainingCost(RUN, DEVICE);
    expectClose({ kilowattHours }, { kilowattHours: hours * 0.2 });
  });

  it('pays rent for the hours', async () => {
    const { hours, dollars } = await trainingCost(RUN, DEVICE);
    expectClose({ dollars }, { dollars: hours * 3 });
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

  it('is right for any run and device', () =>
    law(
      trainingCost,
      stepByStep,
      inputs.args(
        inputs.object({ parameters: inputs.largeCount(1e12), tokens: inputs.largeCount(1e12) }),
        inputs.object({
          peakFlops: inputs.largeCount(1e12),
          utilisation: inputs.oneOf(0.5, 0.25, 1, 0.3),
          watts: inputs.largeCount(1000),
          pricePerHour: inputs.oneOf(0, 1, 2.5, 360),
        }),
      ),
    ));
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

function stepByStep(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
) {
  const flops = 2 * run.tokens * run.parameters + 4 * run.tokens * run.parameters;
  const seconds = flops / device.peakFlops / device.utilisation;
  const dollars = (device.pricePerHour * seconds) / 3600;
  return { flops, hours: seconds / 60 / 60, kilowattHours: (device.watts * seconds) / 3.6e6, dollars };
}
