// The tests of inferenceCost: operations, then a prompt and new tokens with a pencil, then random replies.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { inferenceCost } =
  student<typeof import('../../../exercises/09-cost/inference-cost')>('09-cost/inference-cost');

const MODEL = { parameters: 100, bytesPerWeight: 2 }; // 200 bytes, 200 FLOPs a token
// A token computes for 0.2 s, all weights are read in 2 s, and a second costs 0.1 dollar.
const DEVICE = { peakFlops: 1000, bandwidth: 100, pricePerHour: 360 };

const BY_TOKEN =
  'The prompt was read token by token. All its tokens go through in one pass, which reads the weights once.';
const ADDED = 'The times were added up. Computing and reading run at the same time: the slower decides.';
const SIX = 'A token takes 2 operations a parameter in use, not 6.';
const ONE_BYTE = 'One byte was read for each weight. A weight has bytesPerWeight bytes.';
const NO_PROMPT = 'Nothing was done for the prompt. It takes a pass as well.';

/** What the reply takes, and the mistakes that give other seconds. */
async function expectSeconds(
  reply: { promptTokens: number; newTokens: number },
  expected: number,
  mistakes: readonly (readonly [seconds: number, because: string])[],
): Promise<void> {
  const { seconds } = await inferenceCost(MODEL, reply, DEVICE);
  expectClose({ seconds }, { seconds: expected });
}

describe('inferenceCost', () => {
  it('counts two operations for each parameter and token, read or written', async () => {
    const { flops } = await inferenceCost(MODEL, { promptTokens: 20, newTokens: 3 }, DEVICE);
    expectClose({ flops }, { flops: 4600 });
  });

  it('reads a long prompt in one pass', () =>
    expectSeconds({ promptTokens: 20, newTokens: 0 }, 4, [
      [40, BY_TOKEN],
      [6, ADDED],
      [5, `${ADDED} A weight also has bytesPerWeight bytes.`],
      [2, 'That is the reading alone. 20 tokens take 4000 FLOPs, and computing those takes longer.'],
      [12, SIX],
      [0, NO_PROMPT],
    ]));

  it('waits for memory when the prompt is short', () =>
    // 4 tokens compute for 0.8 s; reading the weights takes 2 s
    expectSeconds({ promptTokens: 4, newTokens: 0 }, 2, [
      [
        0.8,
        'That is as long as computing takes. Every pass also reads all weights, and here that takes longer.',
      ],
      [1, ONE_BYTE],
      [2.8, ADDED],
      [8, BY_TOKEN],
      [2.4, SIX],
      [0, NO_PROMPT],
    ]));

  it('makes one pass for each new token', () =>
    expectSeconds({ promptTokens: 20, newTokens: 3 }, 10, [
      [
        4.6,
        'Each new token is a pass of its own, and every pass reads all weights: 2 s, however little is computed.',
      ],
      [
        8,
        'The slower part was taken once for the whole reply. Take it in each pass: the prompt waits for arithmetic, the new tokens for memory.',
      ],
      [
        6,
        'These are 6 s of 10: either the prompt is missing (4 s), or all new tokens were put into one pass (2 s) instead of three.',
      ],
      [7, ONE_BYTE],
      [12.6, ADDED],
      [46, BY_TOKEN],
      [18, SIX],
      [4, 'The time of the new tokens is missing.'],
    ]));

  it('waits for arithmetic where the device is slow at it', async () => {
    // 50 FLOPs a second: a token computes for 4 s, which is longer than reading the weights for 2 s.
    const slow = { ...DEVICE, peakFlops: 50 };
    const { seconds } = await inferenceCost(MODEL, { promptTokens: 5, newTokens: 3 }, slow);
    expectClose({ seconds }, { seconds: 5 * 4 + 3 * 4 });
  });

  it('pays for the seconds with the price of an hour', async () => {
    const { seconds, dollars } = await inferenceCost(MODEL, { promptTokens: 20, newTokens: 3 }, DEVICE);
    expectClose({ dollars }, { dollars: seconds * 0.1 });
  });

  it('agrees with walking through the passes', async () => {
    const next = random();
    const model = { parameters: 10 + next.integer(1000), bytesPerWeight: [0.5, 2, 4][next.integer(3)] };
    const reply = { promptTokens: 1 + next.integer(200), newTokens: 1 + next.integer(20) };
    const device = {
      peakFlops: 1000 * (1 + next.integer(50)),
      bandwidth: 50 * (1 + next.integer(50)),
      pricePerHour: 1 + next.integer(5),
    };
    expectClose(await inferenceCost(model, reply, device), oracle(model, reply, device));
  });

  it('is right for any model, reply and device', () =>
    law(
      inferenceCost,
      passByPass,
      inputs.args(
        inputs.object({ parameters: inputs.largeCount(1e12), bytesPerWeight: inputs.oneOf(2, 1, 0.5, 4) }),
        inputs.object({ promptTokens: inputs.count(1, 2000), newTokens: inputs.count(0, 300) }),
        inputs.object({
          peakFlops: inputs.largeCount(1e12),
          bandwidth: inputs.largeCount(1e12),
          pricePerHour: inputs.oneOf(0, 1, 2.5, 360),
        }),
      ),
    ));
});

/** One pass after the other. */
function oracle(
  model: typeof MODEL,
  reply: { promptTokens: number; newTokens: number },
  device: typeof DEVICE,
) {
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

/** All passes in a row: the prompt, then one for each new token. */
function passByPass(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const passes = [reply.promptTokens, ...Array.from({ length: reply.newTokens }, () => 1)];
  let [flops, seconds] = [0, 0];
  for (const tokens of passes) {
    const work = tokens * model.parameters * 2;
    const bytes = model.bytesPerWeight * model.parameters;
    flops += work;
    seconds +=
      work / device.peakFlops > bytes / device.bandwidth ? work / device.peakFlops : bytes / device.bandwidth;
  }
  return { flops, seconds, dollars: (device.pricePerHour * seconds) / 3600 };
}
