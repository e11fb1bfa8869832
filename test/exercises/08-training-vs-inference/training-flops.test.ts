// The tests of trainingFlops: one layer with a pencil, then two, rows and epochs, then networks of any size.
import { expectClose, inputs, law, student } from 'course/grading';

const { trainingFlops } = student<
  typeof import('../../../exercises/08-training-vs-inference/training-flops')
>('08-training-vs-inference/training-flops');

/** Small and large layers: a size of 60,000 times another one is more than 32 bits hold. */
const SIZES = inputs.list(
  inputs.args(inputs.count(1, 12), inputs.oneOf(1, 1, 1, 100, 5000)).map(([size, times]) => size * times),
  { least: 2, most: 5 },
);

describe('trainingFlops', () => {
  it('goes forward and back through one layer', async () => {
    expectClose(await trainingFlops([5, 7], 1, 1), 2 * (2 * 5 * 7));
  });

  it('needs two products to come back through a second layer', async () => {
    // Products: 2 * 2 * 3 = 12 and 2 * 3 * 5 = 30. Forward 42; back 12 and 2 * 30.
    expectClose(await trainingFlops([2, 3, 5], 1, 1), 42 + 12 + 60);
  });

  it('does it for every row, in every epoch', async () => {
    expectClose(await trainingFlops([2, 3, 5], 10, 4), 4 * 10 * 114);
  });

  it('is right for networks of any size', () =>
    law(trainingFlops, rowByRow, inputs.args(SIZES, inputs.count(0, 30), inputs.count(0, 20)), {
      examples: [
        [[1024, 1024], 60, 10],
        [[3, 3, 2], 1, 1],
        [[2, 3], 2, 0],
        [[2, 3], 0, 2],
      ],
      unchanged: 'Read the sizes by their index, or copy the list: [...layerSizes].',
      tolerance: 0,
    }));
});

/** Row after row, epoch after epoch: each layer forward; then from the last layer back, as far as a gradient is needed. */
function rowByRow(layerSizes: number[], numRows: number, numEpochs: number): number {
  const last = layerSizes.length - 2;
  const product = (layer: number): number => layerSizes[layer] * layerSizes[layer + 1] * 2;
  let operations = 0;
  for (let seen = 0; seen < numRows * numEpochs; seen++) {
    for (let layer = 0; layer <= last; layer++) operations += product(layer);
    for (let layer = last; layer >= 0; layer--) {
      operations += product(layer); // x^T dy, the weights
      if (layer > 0) operations += product(layer); // dy W^T, the input
    }
  }
  return operations;
}
