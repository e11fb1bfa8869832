// The tests of inferenceCost: replies that a pencil can follow, then pass by pass for devices that compute or read slowly.
import { expectClose, inputs, law, student } from 'course/grading';

const { inferenceCost } =
  student<typeof import('../../../exercises/09-cost/inference-cost')>('09-cost/inference-cost');

type Model = { parameters: number; bytesPerWeight: number };
type Reply = { promptTokens: number; newTokens: number };
type Device = { peakFlops: number; bandwidth: number; pricePerHour: number };

const MODEL: Model = { parameters: 100, bytesPerWeight: 2 }; // 200 bytes, 200 FLOPs a token
/** A token computes for 0.2 s, all weights are read in 2 s, and a second costs 0.1 dollar. */
const DEVICE: Device = { peakFlops: 1000, bandwidth: 100, pricePerHour: 360 };
/** A token computes for 4 s here, which is longer than reading for 2 s. */
const SLOW: Device = { ...DEVICE, peakFlops: 50 };
const LLAMA_2_7B: Model = { parameters: 6.74e9, bytesPerWeight: 2 };
const A100: Device = { peakFlops: 312e12, bandwidth: 2.039e12, pricePerHour: 1.79 };

const model = inputs.object<Model>({
  parameters: inputs.count(1, 200),
  bytesPerWeight: inputs.oneOf(2, 0.5, 1, 4),
});
const reply = inputs.object<Reply>({ promptTokens: inputs.count(1, 40), newTokens: inputs.count(0, 9) });
const device = inputs.object<Device>({
  peakFlops: inputs.oneOf(1000, 50, 100, 300),
  bandwidth: inputs.oneOf(100, 7, 30, 1000),
  pricePerHour: inputs.oneOf(360, 0, 1.79, 25),
});

describe('inferenceCost', () => {
  it('reads a prompt in one pass, which waits for the slower of the two', async () => {
    const long = await inferenceCost(MODEL, { promptTokens: 20, newTokens: 0 }, DEVICE);
    expectClose(long, { flops: 4000, seconds: 4, dollars: 0.4 });
    const short = await inferenceCost(MODEL, { promptTokens: 4, newTokens: 0 }, DEVICE);
    expectClose(short, { flops: 800, seconds: 2, dollars: 0.2 });
  });

  it('makes one pass for each new token', async () => {
    const reply = { promptTokens: 20, newTokens: 3 };
    expectClose(await inferenceCost(MODEL, reply, DEVICE), { flops: 4600, seconds: 10, dollars: 1 });
    expectClose(await inferenceCost(MODEL, reply, SLOW), { flops: 4600, seconds: 92, dollars: 9.2 });
  });

  it('agrees with walking through the passes', () =>
    law(inferenceCost, passByPass, inputs.args(model, reply, device), {
      examples: [
        [MODEL, { promptTokens: 20, newTokens: 3 }, DEVICE],
        [MODEL, { promptTokens: 5, newTokens: 3 }, SLOW],
        [LLAMA_2_7B, { promptTokens: 2000, newTokens: 500 }, A100],
      ],
      tolerance: 1e-9,
    }));
});

/** One pass after the other. */
function passByPass(model: Model, reply: Reply, device: Device) {
  const passes = [reply.promptTokens, ...Array.from({ length: reply.newTokens }, () => 1)];
  let [flops, seconds] = [0, 0];
  for (const tokens of passes) {
    const work = 2 * tokens * model.parameters;
    const computing = work / device.peakFlops;
    const reading = (model.bytesPerWeight * model.parameters) / device.bandwidth;
    flops += work;
    seconds += computing > reading ? computing : reading;
  }
  return { flops, seconds, dollars: (seconds * device.pricePerHour) / 3600 };
}
