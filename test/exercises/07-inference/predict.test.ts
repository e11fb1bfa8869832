// The tests of predict: one layer and two with a pencil, then a random network against a second way to compute it.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { predict } = student<typeof import('../../../exercises/07-inference/predict')>('07-inference/predict');

type Layers = Parameters<typeof predict>[0];

/** Hidden numbers [3, -3], after relu [3, 0]; scores [9, 9 + ln 3]. */
const TWO: Layers = [
  { weights: [[1, -1]], bias: [0, 0] },
  { weights: [[3, 3], [7, 5]], bias: [0, Math.log(3)] }, // biome-ignore format: one row for each input
];

describe('predict', () => {
  it('turns the scores of a single layer into probabilities', async () => {
    const layers = [{ weights: [[0, 1]], bias: [0, 1 - Math.log(3)] }]; // scores [0, -ln 3] for -1
    expectClose(await predict(layers, [-1]), [0.75, 0.25], {
      mistakes: [
        { gives: shares([0, -1]), because: 'The bias is missing: add bias[j] to sum j.' },
        {
          gives: shares([0, 1 - Math.log(3)]),
          because:
            'relu came before the first layer. Inputs may be negative: it belongs between layers only.',
        },
        {
          gives: [0, 1],
          because: 'The scores were divided by their sum. Softmax takes Math.exp of each first.',
        },
        {
          when: (received: number[]) => received.length === 1,
          because:
            'One number came for two biases. weights has one row for each input: weights[i][j] joins input i to output j.',
        },
        { gives: [0.5, 0.5], because: 'relu came after the last layer. It belongs between layers only.' },
        { gives: [0, -Math.log(3)], because: 'These are the scores. Softmax is missing at the end.' },
        { gives: [0, 0], because: 'These are scores after relu; the last layer has softmax instead.' },
      ],
    });
  });

  it('puts relu between two layers', async () => {
    expectClose(await predict(TWO, [3]), [0.25, 0.75], {
      mistakes: [
        {
          gives: shares([-12, -6 + Math.log(3)]),
          because: 'relu is missing between the layers: negative numbers must become 0 there.',
        },
        {
          gives: shares([3, -3]),
          because: 'Only the first layer was used. The outputs of a layer are the inputs of the next.',
        },
        {
          gives: shares([3, 0]),
          because: 'Only the first layer was used. The outputs of a layer are the inputs of the next.',
        },
        { gives: [9, 9 + Math.log(3)], because: 'These are the scores. Softmax is missing at the end.' },
        {
          gives: shares([softPair([3, -3], 3, 7), softPair([3, -3], 3, 5) + Math.log(3)]),
          because: 'Softmax came after every layer. It belongs at the end only; between layers stands relu.',
        },
        { gives: [0.5, 0.5], because: 'The bias is missing in a layer.' },
      ],
    });
  });

  it('survives scores of 1000', async () => {
    const layers = [{ weights: [[1000, 1000, 0]], bias: [0, 0, 0] }];
    expectClose(await predict(layers, [1]), [0.5, 0.5, 0], {
      mistakes: [
        {
          when: (received: number[]) => received.some(Number.isNaN),
          because: '`Math.exp(1000)` is Infinity: subtract the largest score first, as in lesson 01.',
        },
      ],
    });
  });

  it('goes through as many layers as there are', async () => {
    const next = random();
    const layers = randomLayers([5, 4, 3, 4, 3], () => next.normal());
    const x = Array.from({ length: 5 }, () => next.normal());
    expectClose(await predict(layers, x), oracle(layers, x), {
      mistakes: [
        {
          when: (received: number[]) => received.length !== 3,
          because: 'This network has four layers. Go through all of them with a loop.',
        },
        {
          gives: () => oracle(layers.slice(0, 2), x),
          because:
            'This network has four layers, and only two were used. Go through all of them with a loop.',
        },
      ],
    });
  });

  it('gives the same answer when asked again, and leaves the model alone', async () => {
    const { args } = await predict.withArguments(structuredClone(TWO), [3]);
    expectUnchanged(
      args,
      [TWO, [3]],
      'The model has changed, in inference! Start each sum at the bias, and do not write into it.',
    );
  });
});

function shares(scores: number[]): number[] {
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return scores.map((score) => Math.exp(score - top) / total);
}

function softPair(scores: number[], a: number, b: number): number {
  const [first, second] = shares(scores);
  return first * a + second * b;
}

function randomLayers(sizes: number[], draw: () => number): Layers {
  const row = (length: number): number[] => Array.from({ length }, draw);
  return sizes.slice(1).map((outputs, l) => ({
    weights: Array.from({ length: sizes[l] }, () => row(outputs)),
    bias: row(outputs),
  }));
}

/** From the end: score j asks the layer below for its numbers. Slow, and written the other way round. */
function oracle(layers: Layers, x: number[]): number[] {
  const value = (layer: number, j: number): number => {
    if (layer < 0) return x[j];
    const { weights, bias } = layers[layer];
    const below = (i: number): number => (layer > 0 ? Math.max(0, value(layer - 1, i)) : x[i]);
    return weights.reduce((sum, row, i) => sum + row[j] * below(i), bias[j]);
  };
  const last = layers.length - 1;
  return shares(layers[last].bias.map((_, j) => value(last, j)));
}
