// The tests of sampleToken: a pencil's numbers, both ends of the temperature, who stays, large scores, random draws.
import { expectClose, random, student } from 'course/grading';

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

function mistakes([logits, temperature, topK, u]: Draw) {
  const all = logits.length;
  const right = shares(logits, temperature, topK);
  const best = logits.indexOf(Math.max(...logits));
  const order = logits.map((_, i) => i).sort((a, b) => logits[b] - logits[a]);
  const cut = shares(logits, temperature, all).map((share, i) => (right[i] > 0 ? share : 0));
  const total = shares(logits, temperature, all).reduce((sum, share) => sum + share, 0);
  let end = 0;
  const unshared = cut.findIndex((share) => {
    end += share / total;
    return u < end;
  });
  return [
    {
      gives: under(u, shares(logits, temperature, all)),
      because: 'All tokens took part. Keep the `topK` best.',
    },
    {
      gives: under(u, shares(logits, 1, topK)),
      because: 'The temperature was not used: divide the scores by it.',
    },
    {
      gives: under(u, shares(logits, 1 / temperature, topK)),
      because: 'The scores were multiplied by the temperature. Divide them by it.',
    },
    {
      gives: best,
      because: 'The best token was taken. Draw: only temperature 0 or a `topK` of 1 always takes the best.',
    },
    {
      gives:
        order[
          under(
            u,
            order.map((token) => right[token]),
          )
        ],
      because: 'The stretches were laid in the order of the scores. Lay them in the order of the tokens.',
    },
    {
      gives:
        right.filter((share) => share > 0).length < all
          ? under(
              u,
              right.filter((share) => share > 0),
            )
          : -2,
      because: 'That is a place among the tokens that stayed. Return the place in `logits`.',
    },
    {
      gives: unshared,
      because: 'The probabilities of those that stay must add up to 1: cut first, then softmax.',
    },
  ];
}

async function expectToken(draw: Draw, expected: number): Promise<void> {
  expectClose(await sampleToken(...draw), expected, { mistakes: mistakes(draw) });
}

describe('sampleToken', () => {
  it('gives what a pencil gives', async () => {
    const logits = [0, Math.log(3), Math.log(4), -100]; // 1/8, 3/8 and 4/8: stretches end at 0.125, 0.5 and 1
    await expectToken([logits, 1, 3, 0.6], 2);
    await expectToken([logits, 1, 3, 0.1], 0);
    await expectToken([logits, 1, 3, 0.2], 1);
  });

  it('takes the best at temperature 0, the first of equals', async () => {
    const because = 'At temperature 0 the highest score is taken, whatever u is; of equal ones the first.';
    expectClose(await sampleToken([1, 4, 2, 4], 0, 4, 0.99), 1, {
      mistakes: [{ when: () => true, because }],
    });
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
    const because =
      '`sort()` alone sorts numbers as texts, and "10" comes before "2". Say how: sort((a, b) => a - b).';
    expectClose(await sampleToken(logits, 1, 2, 0.1), 2, { mistakes: [{ gives: 10, because }] });
  });

  it('gives the place between two stretches to the second', async () => {
    const because =
      'u goes from 0 up to, but not including, 1, and so does each stretch: it ends before 0.5.';
    expectClose(await sampleToken([0, 0], 1, 2, 0.5), 1, { mistakes: [{ gives: 0, because }] });
  });

  it('draws the last token when u is as near to 1 as can be', async () => {
    // The shares, added one after the other, end a little before 1 here: rounding.
    const because =
      'The shares, added up, may end a little before 1 through rounding. When u lies past that, take the last token.';
    const drawn = await sampleToken([1.1, 3.1, 1.1], 1, 3, 1 - 2 ** -53);
    expectClose(drawn, 2, { mistakes: [{ when: () => true, because }] });
  });

  it('keeps no more than topK, of equal scores the first', async () => {
    // Tokens 1 and 0 stay, with shares e^2 and 1: the first stretch ends at 0.119.
    expectClose(await sampleToken([1, 3, 1, 1], 1, 2, 0.95), 1, {
      mistakes: [
        {
          when: (received: unknown) => received === 2 || received === 3,
          because:
            'More than two stayed: of scores that are equal keep those that come first, `topK` in all.',
        },
      ],
    });
  });

  it('takes a topK larger than the number of tokens', async () => {
    await expectToken([[0, 0], 1, 40, 0.75], 1);
  });

  it('bears scores whose exponential is too large for a number', async () => {
    expectClose(await sampleToken([1000, 1000 + Math.log(3)], 1, 2, 0.1), 0, {
      mistakes: [
        {
          when: () => true,
          because: 'Math.exp(1000) is Infinity. Subtract the largest score first: softmax stays the same.',
        },
      ],
    });
    expectClose(await sampleToken([1000, 0], 1, 2, 0.5), 0, {
      mistakes: [{ when: () => true, because: 'Subtract the largest of all scores that stay, here 1000.' }],
    });
  });

  it('agrees with another way to draw, on random scores', async () => {
    const draw = random();
    const logits = Array.from({ length: 5 + draw.integer(4) }, () => draw.normal());
    for (let i = 0; i < 6; i++) {
      const [temperature, topK, u] = [0.5 + draw.next(), 2 + draw.integer(3), draw.next()];
      await expectToken([logits, temperature, topK, u], under(u, shares(logits, temperature, topK)));
    }
  });
});
