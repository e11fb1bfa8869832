// The tests of sampleToken: draws with a pencil, then ranks and shares for scores of every kind, off and on the borders.
import { expectClose, inputs, law, student } from 'course/grading';

const { sampleToken } = student<typeof import('../../../exercises/11-generation/sample-token')>(
  '11-generation/sample-token',
);

type Draw = Parameters<typeof sampleToken>;

/** As near to 1 as u can be: the shares, added up, may end before it. */
const NEAR_1 = 1 - 2 ** -53;

/** Scores that are near each other, or very far apart. */
const scores = inputs
  .args(
    inputs.list(inputs.number({ min: -2, max: 2 }), { most: 12 }),
    inputs.logits({ most: 12 }),
    inputs.share(),
  )
  .map(([near, far, pick]) => (pick < 0.6 ? near : far));
const draws = inputs.args(scores, inputs.oneOf(1, 0.5, 2, 10, 0.001, 0), inputs.count(1, 14), inputs.draw());
/** Equal scores: their stretches end at halves or quarters, whatever way they are added up. */
const equals = inputs.oneOf([0, 0], [3, 3, 3, 3], [-9, 3, 3]);
const quarter = inputs.oneOf(0, 0.25, 0.5, 0.75);

describe('sampleToken', () => {
  it('gives what a pencil gives', async () => {
    const logits = [0, Math.log(3), Math.log(4), -100]; // 1/8, 3/8 and 4/8: stretches end at 0.125, 0.5 and 1
    expectClose(await sampleToken(logits, 1, 3, 0.6), 2);
    expectClose(await sampleToken(logits, 1, 3, 0.1), 0);
    expectClose(await sampleToken(logits, 1, 3, 0.2), 1);
  });

  it('draws from the shares of those that stay', () =>
    law(sampleToken, underU, draws.filter(isOffBorders), {
      examples: [
        [[1000, 1000 + Math.log(3)], 1, 2, 0.1],
        [[-1000, -1000 - Math.log(3)], 1, 2, 0.9],
        [[-100, -100, 0, -100, -100, -100, -100, -100, -100, -100, 1], 1, 2, 0.1],
        [[1, 3, 1, 1], 1, 2, 0.95],
        [[0, 0], 1, 40, 0.75],
        [[1.1, 3.1, 1.1], 1, 3, NEAR_1],
        [[0, 2, 0], 1, 3, NEAR_1],
      ],
    }));

  it('gives a border to the stretch that begins there', () =>
    law(sampleToken, underU, inputs.args(equals, inputs.oneOf(1, 2), inputs.oneOf(2, 4), quarter)));

  it('takes the best at temperature 0, of equals the first', () =>
    law(
      sampleToken,
      underU,
      draws.map(([logits, , topK, u]): Draw => [logits, 0, topK, u]),
      {
        examples: [
          [[1, 4, 2, 4], 0, 4, 0.99],
          [[-5, -5], 0, 2, 0.9],
        ],
      },
    ));
});

/** The shares of all tokens, 0 for those that do not stay; at temperature 0 the first of the best has all. */
function sharesOf(...[logits, temperature, topK]: Draw): number[] {
  const ranks = logits.map(
    (score, i) => logits.filter((other, j) => other > score || (other === score && j < i)).length,
  );
  if (temperature === 0) return ranks.map((rank) => (rank === 0 ? 1 : 0));
  const greatest = Math.max(...logits);
  const sizes = logits.map((score, i) => (ranks[i] < topK ? Math.exp((score - greatest) / temperature) : 0));
  const total = sizes.reduce((a, b) => a + b);
  return sizes.map((size) => size / total);
}

function endsOf(shares: number[]): number[] {
  let end = 0;
  return shares.map((share) => {
    end += share;
    return end;
  });
}

function underU(...draw: Draw): number {
  const shares = sharesOf(...draw);
  const at = endsOf(shares).findIndex((end) => draw[3] < end);
  return at >= 0 ? at : shares.findLastIndex((share) => share > 0);
}

/** Near a border, rounding decides. */
function isOffBorders(draw: Draw): boolean {
  return draw[1] === 0 || endsOf(sharesOf(...draw)).every((end) => Math.abs(end - draw[3]) > 1e-9);
}
