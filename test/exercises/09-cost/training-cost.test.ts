// The tests of trainingCost: the example and a published run with a pencil, then unit by unit for runs of every size.
import { expectClose, inputs, law, student } from 'course/grading';

const { trainingCost } =
  student<typeof import('../../../exercises/09-cost/training-cost')>('09-cost/training-cost');

type Run = { parameters: number; tokens: number };
type Device = { peakFlops: number; utilisation: number; watts: number; pricePerHour: number };

/** 1 FLOP a second. */
const DEVICE: Device = { peakFlops: 2, utilisation: 0.5, watts: 200, pricePerHour: 3 };
const A100: Device = { peakFlops: 312e12, utilisation: 0.325, watts: 400, pricePerHour: 1.79 };
const GPT_3: Run = { parameters: 175e9, tokens: 300e9 };

const run = inputs.object<Run>({
  parameters: inputs.largeCount(1e12),
  tokens: inputs.largeCount(1e13),
});
const device = inputs.object<Device>({
  peakFlops: inputs.oneOf(1, 2, 7, 10, 1000),
  utilisation: inputs.oneOf(1, 0.5, 0.25, 0.3, 0.01),
  watts: inputs.oneOf(200, 0, 70, 1000, 333.3),
  pricePerHour: inputs.oneOf(3, 0, 1.79, 0.001, 40),
});

describe('trainingCost', () => {
  it('gives what a pencil gives', async () => {
    const costs = { flops: 3600, hours: 1, kilowattHours: 0.2, dollars: 3 };
    expectClose(await trainingCost({ parameters: 10, tokens: 60 }, DEVICE), costs);
  });

  it('gives 3.15e23 operations for GPT-3', async () => {
    const { flops } = await trainingCost(GPT_3, A100);
    expectClose({ flops }, { flops: 3.15e23 });
  });

  it('agrees with going through the units one by one', () =>
    law(trainingCost, unitByUnit, inputs.args(run, device), {
      examples: [
        [{ parameters: 10, tokens: 60 }, DEVICE],
        [{ parameters: 1, tokens: 1 }, DEVICE],
        [GPT_3, A100],
      ],
      tolerance: 1e-9,
    }));
});

/** Energy by joules: 3.6 million of them are a kilowatt-hour. */
function unitByUnit({ parameters, tokens }: Run, { peakFlops, utilisation, watts, pricePerHour }: Device) {
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
