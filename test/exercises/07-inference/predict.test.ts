// The tests of predict: one layer and two with a pencil, then a random network against a second way to compute it.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

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
    expectClose(await predict(layers, [-1]), [0.75, 0.25]);
  });

  it('puts relu between two layers', async () => {
    expectClose(await predict(TWO, [3]), [0.25, 0.75]);
  });

  it('survives scores of 1000', async () => {
    const layers = [{ weights: [[1000, 1000, 0]], bias: [0, 0, 0] }];
    expectClose(await predict(layers, [1]), [0.5, 0.5, 0]);
  });

  it('goes through as many layers as there are', async () => {
    const next = random();
    const layers = randomLayers([5, 4, 3, 4, 3], () => next.normal());
    const x = Array.from({ length: 5 }, () => next.normal());
    expectClose(await predict(layers, x), oracle(layers, x));
  });

  it('gives the same answer when asked again, and leaves the model alone', async () => {
    const { args } = await predict.withArguments(structuredClone(TWO), [3]);
    expectUnchanged(
      args,
      [TWO, [3]],
      'The model has changed, in inference! Start each sum at the bias, and do not write into it.',
    );
  });

  it('is right for any network', () => law(predict, layerByLayer, inputs.network(), { tolerance: 1e-9 }));
});

function shares(scores: number[]): number[] {
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return scores.map((score) => Math.exp(score - top) / total);
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

function layerByLayer(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  const scores = layers.reduce((values, { weights, bias }, layer) => {
    const inputs = layer === 0 ? values : values.map((value) => (value > 0 ? value : 0));
    const outputs = [...bias];
    for (const [i, row] of weights.entries())
      row.forEach((weight, j) => {
        outputs[j] += inputs[i] * weight;
      });
    return outputs;
  }, x);
  return scores.map((own) => 1 / scores.map((other) => Math.exp(other - own)).reduce((a, b) => a + b));
}
