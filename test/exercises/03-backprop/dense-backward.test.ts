// The tests of denseBackward: two layers with a pencil, central differences, then every path of layers of every shape.
import { expectClose, inputs, law, student } from 'course/grading';

const { denseBackward } = student<typeof import('../../../exercises/03-backprop/dense-backward')>(
  '03-backprop/dense-backward',
);

const CHANGED = 'Build new arrays for the gradients.';

describe('denseBackward', () => {
  it('gives what a pencil gives', async () => {
    const expected = { x: [21, 43], weights: [[5, 50], [7, 70]], bias: [1, 10] }; // biome-ignore format: one row for each input
    expectClose(await denseBackward([5, 7], [[1, 2], [3, 4]], [1, 10]), expected); // biome-ignore format: one row for each input
  });

  it('works for more inputs than outputs', async () => {
    const expected = { x: [2, -10, 2], weights: [[2, -1], [4, -2], [6, -3]], bias: [2, -1] }; // biome-ignore format: one row for each input
    expectClose(await denseBackward([1, 2, 3], [[1, 0], [0, 10], [1, 0]], [2, -1]), expected); // biome-ignore format: one row for each input
  });

  it('adds up every path of layers of every shape', () =>
    law(denseBackward, pathByPath, inputs.layer(), { unchanged: CHANGED, fresh: true }));

  it('agrees with central differences', () =>
    law(denseBackward, slopes, inputs.layer({ min: -4, max: 4 }), { count: 40 }));
});

/** Central differences of the sum of gradient[j] * output[j]: exact at any distance, as it is straight in each number. */
function slopes(x: number[], weights: number[][], gradient: number[]) {
  const bias = gradient.map(() => 0);
  const output = (j: number): number => x.reduce((sum, value, i) => sum + value * weights[i][j], bias[j]);
  const loss = (): number => gradient.reduce((sum, value, j) => sum + value * output(j), 0);
  const each = (list: number[]): number[] => list.map((_, i) => slope(list, i, loss));
  return { x: each(x), weights: weights.map(each), bias: each(bias) };
}

function slope(list: number[], index: number, loss: () => number): number {
  const value = list[index];
  list[index] = value + 0.5;
  const above = loss();
  list[index] = value - 0.5;
  const below = loss();
  list[index] = value;
  return above - below;
}

/** Every path from an input to an output adds its part. */
function pathByPath(x: number[], weights: number[][], outputGradient: number[]) {
  const gradients = {
    x: x.map(() => 0),
    weights: weights.map((row) => row.map(() => 0)),
    bias: outputGradient.map(Number),
  };
  for (let j = 0; j < outputGradient.length; j++) {
    for (let i = 0; i < x.length; i++) {
      gradients.x[i] += outputGradient[j] * weights[i][j];
      gradients.weights[i][j] += outputGradient[j] * x[i];
    }
  }
  return gradients;
}
