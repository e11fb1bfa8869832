// The tests of perplexity: a pencil's numbers, no doubt at all, a guess among equals, a long text, random texts.
import { expect } from 'chai';
import { expectClose, inputs, law, random, student } from 'course/grading';

const { perplexity } =
  student<typeof import('../../../exercises/11-generation/perplexity')>('11-generation/perplexity');

async function expectPerplexity(probabilities: number[], expected: number): Promise<void> {
  expectClose(await perplexity(probabilities), expected);
}

describe('perplexity', () => {
  it('gives what a pencil gives', async () => {
    await expectPerplexity([0.5, 0.125], 4); // ln 2 and ln 8: their mean is ln 4
  });

  it('is 1 for a model that always knew', () => expectPerplexity([1, 1, 1], 1));

  it('is n for a guess among n', async () => {
    const n = 2 + random().integer(50);
    await expectPerplexity(Array(7).fill(1 / n), n);
  });

  it('agrees with the root of the product, on random texts', async () => {
    const draw = random();
    const probabilities = Array.from({ length: 3 + draw.integer(6) }, () => 0.05 + 0.9 * draw.next());
    const product = probabilities.reduce((all, probability) => all * probability, 1);
    await expectPerplexity(probabilities, (1 / product) ** (1 / probabilities.length));
  });

  it('does not drown in a long text', async () => {
    expectClose(await perplexity(Array(2000).fill(0.01)), 100);
  });

  it('is Infinity when the impossible came', async () => {
    expect(await perplexity([0.5, 0]), 'A probability of 0 has an infinite loss.').to.equal(
      Number.POSITIVE_INFINITY,
    );
  });

  it('is right for any probabilities', () =>
    law(perplexity, byRoots, inputs.args(inputs.list(inputs.share(), { most: 8 })), {
      examples: [[[1]], [[0, 0.5]], [Array.from({ length: 400 }, () => 0.1)]],
    }));
});

/** The geometric mean, root by root. */
function byRoots(probabilities: number[]): number {
  return probabilities.reduce((product, p) => product / p ** (1 / probabilities.length), 1);
}
