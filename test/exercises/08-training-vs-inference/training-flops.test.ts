// The tests of trainingFlops: one layer with a pencil, then two, then rows and epochs, then a deeper network.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { trainingFlops } = student<
  typeof import('../../../exercises/08-training-vs-inference/training-flops')
>('08-training-vs-inference/training-flops');

describe('trainingFlops', () => {
  it('goes forward and back through one layer', async () => {
    const product = 2 * 5 * 7;
    expectClose(await trainingFlops([5, 7], 1, 1), 2 * product);
  });

  it('needs two products to come back through a second layer', async () => {
    // Products: 2 * 2 * 3 = 12 and 2 * 3 * 5 = 30. Forward 42; back 12 and 2 * 30.
    expectClose(await trainingFlops([2, 3, 5], 1, 1), 42 + 12 + 60);
  });

  it('does it for every row', async () => {
    expectClose(await trainingFlops([2, 3, 5], 10, 1), 10 * 114);
  });

  it('does it again in every epoch', async () => {
    expectClose(await trainingFlops([2, 3, 5], 10, 4), 4 * 10 * 114);
  });

  it('agrees with walking back through a deeper network', async () => {
    const draw = random();
    const layerSizes = Array.from({ length: 4 + draw.integer(3) }, () => 1 + draw.integer(30));
    const [numRows, numEpochs] = [1 + draw.integer(1000), 1 + draw.integer(50)];
    const expected = walk(layerSizes) * numRows * numEpochs;
    expectClose(await trainingFlops(layerSizes, numRows, numEpochs), expected);
  });

  it('is right for any layers, rows and epochs', () =>
    law(
      trainingFlops,
      passByPass,
      inputs.args(
        inputs.list(inputs.largeCount(1e6), { least: 2, most: 5 }),
        inputs.largeCount(1e6),
        inputs.largeCount(1000),
      ),
      {
        examples: [
          [[64, 32, 10], 1, 1],
          [[1, 1], 3, 2],
        ],
      },
    ));
});

/** One row: each layer forward; then from the last layer back, as far as a gradient is needed. */
function walk(layerSizes: number[]): number {
  let operations = 0;
  const product = (layer: number): number => 2 * layerSizes[layer] * layerSizes[layer + 1];
  for (let layer = 0; layer < layerSizes.length - 1; layer++) operations += product(layer);
  for (let layer = layerSizes.length - 2; layer >= 0; layer--) {
    operations += product(layer); // x^T dy, the weights
    if (layer > 0) operations += product(layer); // dy W^T, the input
  }
  return operations;
}

/** Forward, back to the weights, and back to the inputs of all layers but the first. */
function passByPass(layerSizes: number[], numRows: number, numEpochs: number): number {
  const products = layerSizes.slice(1).map((outputs, i) => 2 * outputs * layerSizes[i]);
  const total = products.reduce((sum, product) => sum + product, 0);
  return (total + total + (total - products[0])) * numEpochs * numRows;
}
