// The tests of sampleToken: a pencil's numbers, both ends of the temperature, who stays, large scores, random draws.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { sampleToken } = student<typeof import('../../../exercises/11-generation/sample-token')>(
  '11-generation/sample-token',
);

type Draw = [logits: number[], temperature: number, topK: number, u: number];

/** The token under u, for shares that need not add up to 1. */
function under(u: number, shares: number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let end = 0;
  return shares.findIndex((share) => {
    end += share / total;
    return u < end;
  });
}

/** The shares of all tokens, 0 for those that do not stay. */
function shares(logits: number[], temperature: number, topK: number): number[] {
  const rank = logits.map(
    (score, i) => logits.filter((other, j) => other > score || (other === score && j < i)).length,
  );
  const greatest = Math.max(...logits);
  return logits.map((score, i) => (rank[i] < topK ? Math.exp((score - greatest) / temperature) : 0));
}

async function expectToken(draw: Draw, expected: number): Promise<void> {
  expectClose(await sampleToken(...draw), expected);
}

describe('sampleToken', () => {
  it('gives what a pencil gives', async () => {
    const logits = [0, Math.log(3), Math.log(4), -100]; // 1/8, 3/8 and 4/8: stretches end at 0.125, 0.5 and 1
    await expectToken([logits, 1, 3, 0.6], 2);
    await expectToken([logits, 1, 3, 0.1], 0);
    await expectToken([logits, 1, 3, 0.2], 1);
  });

  it('takes the best at temperature 0, the first of equals', async () => {
    expectClose(await sampleToken([1, 4, 2, 4], 0, 4, 0.99), 1);
  });

  it('flattens with a high temperature, sharpens with a low one', async () => {
    // Scores 0 and ln 3. Doubled: shares 1 and 9. Halved: shares 1 and 1.73.
    await expectToken([[0, Math.log(3)], 0.5, 2, 0.3], 1);
    await expectToken([[0, Math.log(3)], 2, 2, 0.3], 0);
  });

  it('keeps the topK best, and shares all of the line among them', async () => {
    // 2 and 1 stay, at places 1 and 3, with shares e and 1: the first stretch ends at 0.731.
    await expectToken([[0, 2, 0.5, 1], 1, 2, 0.7], 1);
    await expectToken([[0, 2, 0.5, 1], 1, 2, 0.99], 3);
  });

  it('lays token 2 before token 10', async () => {
    const logits = Array.from({ length: 12 }, () => -100);
    logits[2] = Math.log(3); // shares 3/4 and 1/4
    logits[10] = 0;
    expectClose(await sampleToken(logits, 1, 2, 0.1), 2);
  });

  it('gives the place between two stretches to the second', async () => {
    expectClose(await sampleToken([0, 0], 1, 2, 0.5), 1);
  });

  it('draws the last token when u is as near to 1 as can be', async () => {
    const drawn = await sampleToken([1.1, 3.1, 1.1], 1, 3, 1 - 2 ** -53);
    expectClose(drawn, 2);
  });

  it('keeps no more than topK, of equal scores the first', async () => {
    // Tokens 1 and 0 stay, with shares e^2 and 1: the first stretch ends at 0.119.
    expectClose(await sampleToken([1, 3, 1, 1], 1, 2, 0.95), 1);
  });

  it('takes a topK larger than the number of tokens', async () => {
    await expectToken([[0, 0], 1, 40, 0.75], 1);
  });

  it('bears scores whose exponential is too large for a number', async () => {
    expectClose(await sampleToken([1000, 1000 + Math.log(3)], 1, 2, 0.1), 0);
    expectClose(await sampleToken([1000, 0], 1, 2, 0.5), 0);
  });

  it('agrees with another way to draw, on random scores', async () => {
    const draw = random();
    const logits = Array.from({ length: 5 + draw.integer(4) }, () => draw.normal());
    for (let i = 0; i < 6; i++) {
      const [temperature, topK, u] = [0.5 + draw.next(), 2 + draw.integer(3), draw.next()];
      await expectToken([logits, temperature, topK, u], under(u, shares(logits, temperature, topK)));
    }
  });

  it('is right for any scores', () =>
    law(
      sampleToken,
      onTheLine,
      inputs
        .args(inputs.logits(), inputs.oneOf(1, 0.5, 2, 0, 0.1), inputs.count(1, 6), inputs.draw())
        .filter(clear),
      {
        examples: [
          [[1, 1, 0], 0, 3, 0.99],
          [[5, 5, 5], 1, 2, 0.9],
          [[1000, 0], 1, 2, 0.5],
          [[-1000, -1001], 1, 2, 0.1],
        ],
      },
    ));
});

/** Where each stretch ends; the tokens that do not stay have none of their own. */
function ends(logits: number[], temperature: number, topK: number): number[] {
  const better = (token: number) =>
    logits.filter((score, i) => score > logits[token] || (score === logits[token] && i < token)).length;
  const stays = logits.map((_, token) => better(token) < topK);
  const most = logits.reduce((a, b) => (a > b ? a : b));
  const sizes = logits.map((score, i) => (stays[i] ? Math.exp((score - most) / temperature) : 0));
  const total = sizes.reduce((a, b) => a + b);
  let end = 0;
  return sizes.map((size) => {
    end += size / total;
    return end;
  });
}

/** u lies so far from every border that rounding errors do not decide. */
function clear([logits, temperature, topK, u]: [number[], number, number, number]): boolean {
  return temperature === 0 || ends(logits, temperature, topK).every((end) => Math.abs(end - u) > 1e-9);
}

function onTheLine(logits: number[], temperature: number, topK: number, u: number): number {
  if (temperature === 0) return logits.findIndex((score) => logits.every((other) => other <= score));
  return ends(logits, temperature, topK).findIndex((end) => u < end);
}
