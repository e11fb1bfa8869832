// The tests of perplexity: a pencil's numbers, no doubt at all, a guess among equals, a long text, random texts.
import { expect } from 'chai';
import { expectClose, random, student } from 'course/grading';

const { perplexity } =
  student<typeof import('../../../exercises/11-generation/perplexity')>('11-generation/perplexity');

const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

function mistakes(probabilities: number[]) {
  const losses = probabilities.map((probability) => -Math.log(probability));
  return [
    { gives: mean(losses), because: 'That is the mean loss. Raise e to its power.' },
    { gives: Math.exp(-mean(losses)), because: 'A minus sign is missing: the loss of a token is -ln p.' },
    {
      gives: 1 / mean(probabilities),
      because: 'The probabilities were averaged. Average the losses, -ln p, and raise e to their mean.',
    },
    {
      gives: mean(probabilities.map((probability) => 1 / probability)),
      because: 'The 1 / p were averaged. Average the losses, -ln p, and raise e to their mean.',
    },
    {
      gives: Math.exp(losses.reduce((sum, loss) => sum + loss, 0)),
      because: 'The losses were added up, but not divided by their number.',
    },
    {
      gives: Math.exp(mean(losses) / Math.LN10),
      because: 'log10 goes with 10 ** mean. With Math.exp take Math.log.',
    },
    { gives: 2 ** mean(losses), because: 'ln goes with e: Math.exp(mean), not 2 ** mean.' },
    {
      gives: Math.exp(mean(losses) / Math.LN2),
      because: 'log2 goes with 2 ** mean. With Math.exp take Math.log.',
    },
  ];
}

async function expectPerplexity(probabilities: number[], expected: number): Promise<void> {
  expectClose(await perplexity(probabilities), expected, { mistakes: mistakes(probabilities) });
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
    expectClose(await perplexity(Array(2000).fill(0.01)), 100, {
      mistakes: [
        {
          when: (received: unknown) => received === Number.POSITIVE_INFINITY,
          because:
            'A product of 2,000 probabilities is too small for a number. Add their logarithms up instead.',
        },
        ...mistakes(Array(2000).fill(0.01)),
      ],
    });
  });

  it('is Infinity when the impossible came', async () => {
    expect(await perplexity([0.5, 0]), 'A probability of 0 has an infinite loss.').to.equal(
      Number.POSITIVE_INFINITY,
    );
  });
});
