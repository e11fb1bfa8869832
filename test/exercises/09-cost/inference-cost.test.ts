// The tests of inferenceCost: operations, then a prompt and new tokens with a pencil, then random replies.
import { expectClose, random, student } from 'course/grading';

const { inferenceCost } =
  student<typeof import('../../../exercises/09-cost/inference-cost')>('09-cost/inference-cost');

const MODEL = { parameters: 100, bytesPerWeight: 2 }; // 200 bytes, 200 FLOPs a token
const DEVICE = { peakFlops: 1000, bandwidth: 100, pricePerHour: 360 }; // a token 0.2 s, all weights 2 s, 0.1 dollar a second

describe('inferenceCost', () => {
  it('counts two operations for each parameter and token, read or written', async () => {
    const { flops } = await inferenceCost(MODEL, { promptTokens: 20, newTokens: 3 }, DEVICE);
    expectClose(flops, 4600, {
      mistakes: [
        { gives: 13_800, because: '6 operations are training. In use there is only the forward pass: 2.' },
        { gives: 600, because: 'The tokens of the prompt pass through the model too.' },
        { gives: 4000, because: 'The new tokens pass through the model too.' },
        { gives: 2300, because: 'A weight takes two operations for a token: multiply and add.' },
      ],
    });
  });

  it('reads a long prompt in one pass', async () => {
    const { seconds } = await inferenceCost(MODEL, { promptTokens: 20, newTokens: 0 }, DEVICE);
    expectClose(seconds, 4, {
      mistakes: [
        {
          gives: 40,
          because:
            'The prompt was read token by token. All its tokens go through in one pass, which reads the weights once.',
        },
        {
          gives: 6,
          because: 'The times were added up. Computing and reading run at the same time: the slower decides.',
        },
        {
          gives: 2,
          because: 'That is the reading alone. 20 tokens take 4000 FLOPs, and computing those takes longer.',
        },
        {
          gives: 5,
          because: 'The times were added up, and bytesPerWeight is missing. The slower of the two decides.',
        },
        { gives: 12, because: 'A token takes 2 operations a parameter in use, not 6.' },
      ],
    });
  });

  it('waits for memory when the prompt is short', async () => {
    // 4 tokens compute 0.8 s; the weights take 2 s
    const { seconds } = await inferenceCost(MODEL, { promptTokens: 4, newTokens: 0 }, DEVICE);
    expectClose(seconds, 2, {
      mistakes: [
        {
          gives: 0.8,
          because:
            'That is as long as computing takes. Every pass also reads all weights, and here that takes longer.',
        },
        { gives: 1, because: 'One byte was read for each weight. A weight has bytesPerWeight bytes.' },
        {
          gives: 2.8,
          because: 'The times were added up. Computing and reading run at the same time: the slower decides.',
        },
        {
          gives: 8,
          because:
            'The prompt was read token by token. All its tokens go through in one pass, which reads the weights once.',
        },
      ],
    });
  });

  it('makes one pass for each new token', async () => {
    const { seconds } = await inferenceCost(MODEL, { promptTokens: 20, newTokens: 3 }, DEVICE);
    expectClose(seconds, 10, {
      mistakes: [
        {
          gives: 4.6,
          because:
            'Each new token is a pass of its own, and every pass reads all weights: 2 s, however little is computed.',
        },
        {
          gives: 8,
          because:
            'The slower part was taken once for the whole reply. Take it in each pass: the prompt waits for arithmetic, the new tokens for memory.',
        },
        {
          gives: 6,
          because:
            'These are 6 s of 10: either the prompt is missing (4 s), or all new tokens were put into one pass (2 s) instead of three.',
        },
        { gives: 7, because: 'One byte was read for each weight. A weight has bytesPerWeight bytes.' },
        { gives: 4, because: 'The time of the new tokens is missing.' },
      ],
    });
  });

  it('pays for the seconds with the price of an hour', async () => {
    const { dollars } = await inferenceCost(MODEL, { promptTokens: 20, newTokens: 3 }, DEVICE);
    expectClose(dollars, 1, {
      mistakes: [
        { gives: 3600, because: 'The price is for an hour, and it was multiplied by seconds.' },
        { gives: 60, because: 'The seconds were divided by 60. An hour has 3600 of them.' },
      ],
    });
  });

  it('agrees with walking through the passes', async () => {
    const next = random();
    const model = { parameters: 10 + next.integer(1000), bytesPerWeight: [0.5, 1, 2, 4][next.integer(4)] };
    const reply = { promptTokens: 1 + next.integer(200), newTokens: 1 + next.integer(20) };
    const device = {
      peakFlops: 1000 * (1 + next.integer(50)),
      bandwidth: 50 * (1 + next.integer(50)),
      pricePerHour: 1 + next.integer(5),
    };
    expectClose(await inferenceCost(model, reply, device), oracle(model, reply, device));
  });
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
