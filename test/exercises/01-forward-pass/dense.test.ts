// The tests of dense: an example for a pencil, then the definition for layers of every shape.
import { expectClose, inputs, law, student } from 'course/grading';

const { dense } = student<typeof import('../../../exercises/01-forward-pass/dense')>('01-forward-pass/dense');

/** Three inputs, two outputs: 1 * 1 + 2 * 0 + 3 * 1 + 0.5 and 1 * 0 + 2 * 10 + 3 * 0 + 4. */
const PENCIL: [number[], number[][], number[]] = [[1, 2, 3], [[1, 0], [0, 10], [1, 0]], [0.5, 4]]; // biome-ignore format: one row for each input
const RENAMED = 'const out = bias gives the same array a second name; [...bias] makes a copy.';

describe('dense', () => {
  it('gives what a pencil gives', async () => {
    expectClose(await dense(...PENCIL), [4.5, 24]);
    expectClose(await dense([1, 2], [[1], [-3]], [1]), [-4]);
  });

  it('follows the definition for layers of every shape', () =>
    law(dense, definition, inputs.layer(), { examples: [PENCIL], unchanged: RENAMED, fresh: true }));

  it('gives the bias when every input is 0', () =>
    law(
      dense,
      (_x, _weights, bias) => bias,
      inputs.layer().map(([x, weights, bias]) => [x.map(() => 0), weights, bias]),
    ));
});

/** The definition, letter by letter: outputs start at the bias, then one product after the other is added. */
function definition(x: number[], weights: number[][], bias: number[]): number[] {
  const outputs = [...bias];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < bias.length; j++) outputs[j] += x[i] * weights[i][j];
  }
  return outputs;
}
