// The tests of predict: one layer and two with a pencil, then networks of every shape, with scores of every size.
import { expectClose, inputs, law, student } from 'course/grading';

const { predict } = student<typeof import('../../../exercises/07-inference/predict')>('07-inference/predict');

type Layers = Parameters<typeof predict>[0];

/** Hidden numbers [3, -3], after relu [3, 0]; scores [9, 9 + ln 3]. */
const TWO: Layers = [
  { weights: [[1, -1]], bias: [0, 0] },
  { weights: [[3, 3], [7, 5]], bias: [0, Math.log(3)] }, // biome-ignore format: one row for each input
];

/** Networks whose scores lie near each other, and such with scores of thousands. */
const NETWORKS = inputs.oneOf(0.1, 0.1, 0.03, 1, 100).chain((scale) =>
  inputs.network().map(([layers, x]): [Layers, number[]] => [
    layers.map(({ weights, bias }) => ({
      weights: weights.map((row) => row.map((weight) => weight * scale)),
      bias: bias.map((value) => value * scale),
    })),
    x,
  ]),
);

describe('predict', () => {
  it('turns the scores of a single layer into probabilities', async () => {
    const layers = [{ weights: [[0, 1]], bias: [0, 1 - Math.log(3)] }]; // scores [0, -ln 3] for -1
    expectClose(await predict(layers, [-1]), [0.75, 0.25]);
  });

  it('puts relu between two layers', async () => {
    expectClose(await predict(TWO, [3]), [0.25, 0.75]);
  });

  it('is right for any network, and leaves it as it is', () =>
    law(predict, fromTheEnd, NETWORKS, {
      examples: [
        [[{ weights: [[1000, 1000, 0]], bias: [0, 0, 0] }], [1]],
        [[{ weights: [[1, 1]], bias: [0, -1] }], [1000]],
        [[{ weights: [[1, 1]], bias: [0, -1] }], [-1000]],
      ],
      unchanged:
        'A model does not change in inference. Start each sum at the bias, and do not write into it.',
      tolerance: 1e-9,
    }));
});

/** From the end: score j asks the layer below for its numbers. Slow, and written the other way round. */
function fromTheEnd(layers: Layers, x: number[]): number[] {
  const score = (layer: number, j: number): number => {
    const below = (i: number): number => (layer > 0 ? Math.max(0, score(layer - 1, i)) : x[i]);
    return layers[layer].weights.reduce((sum, row, i) => sum + row[j] * below(i), layers[layer].bias[j]);
  };
  const last = layers.length - 1;
  const scores = layers[last].bias.map((_, j) => score(last, j));
  return scores.map((own) => 1 / scores.reduce((odds, other) => odds + Math.exp(other - own), 0));
}
