// The tests of perplexity: a pencil's numbers, the root of the product, a long text, and what was impossible.
import { expectClose, inputs, law, student } from 'course/grading';

const { perplexity } =
  student<typeof import('../../../exercises/11-generation/perplexity')>('11-generation/perplexity');

const possible = inputs.list(inputs.share().filter((share) => share > 0));

describe('perplexity', () => {
  it('gives what a pencil gives', async () => {
    expectClose(await perplexity([0.5, 0.125]), 4); // ln 2 and ln 8: their mean is ln 4
    expectClose(await perplexity([1, 1, 1]), 1); // a model that always knew
    expectClose(await perplexity([0.01, 0.01, 0.01]), 100); // a guess among 100
  });

  it('is the root of 1 / p, multiplied over the text, however long', () =>
    law(perplexity, roots, inputs.args(possible), {
      examples: [[Array(2000).fill(0.01)], [Array(3000).fill(0.5)], [[1e-12, 1]], [[1e-9]]],
      tolerance: 1e-9,
    }));

  it('is Infinity when the impossible came', () =>
    law(
      perplexity,
      () => Number.POSITIVE_INFINITY,
      inputs
        .args(possible, inputs.count())
        .map(([text, place]) => [text.map((share, i) => (i === place % text.length ? 0 : share))]),
      { examples: [[[0.5, 0]], [[0]]] },
    ));
});

function roots(probabilities: number[]): number {
  let product = 1;
  for (const p of probabilities) product *= (1 / p) ** (1 / probabilities.length);
  return product;
}
