// The tests of forwardFlops: one layer with a pencil, the network of lesson 01, then networks of any size.
import { expectClose, inputs, law, student } from 'course/grading';

const { forwardFlops } = student<typeof import('../../../exercises/08-training-vs-inference/forward-flops')>(
  '08-training-vs-inference/forward-flops',
);

/** Small and large layers: a size of 65,536 times another one is more than 32 bits hold. */
const SIZES = inputs.list(
  inputs.args(inputs.count(1, 12), inputs.oneOf(1, 1, 1, 100, 5000)).map(([size, times]) => size * times),
  { least: 2, most: 5 },
);
const ROWS = inputs
  .args(inputs.count(0, 9), inputs.oneOf(1, 1, 1000))
  .map(([rows, times]): number => rows * times);

describe('forwardFlops', () => {
  it('counts a multiplication and an addition for each weight', async () => {
    expectClose(await forwardFlops([5, 7], 1), 2 * 5 * 7);
  });

  it('adds up the layers, for every row', async () => {
    // 2 -> 3 -> 5: 6 and 15 weights
    expectClose(await forwardFlops([2, 3, 5], 7), 7 * 2 * (6 + 15));
  });

  it('counts 203,264 for a digit of 784 pixels, as lesson 01 did', async () => {
    expectClose(await forwardFlops([784, 128, 10], 1), 203_264);
  });

  it('is right for networks of any size', () =>
    law(forwardFlops, fromSquares, inputs.args(SIZES, ROWS), {
      examples: [
        [[4096, 4096], 1000],
        [[2, 3], 0],
      ],
      unchanged: 'Read the sizes by their index, or copy the list: [...layerSizes].',
      tolerance: 0,
    }));
});

/** Two numbers multiplied and doubled are what the square of their sum has more than their squares. */
function fromSquares(layerSizes: number[], numRows: number): number {
  const square = (value: number): number => value ** 2;
  let operations = 0;
  for (const [layer, from] of layerSizes.slice(0, -1).entries()) {
    const to = layerSizes[layer + 1];
    operations += square(from + to) - square(from) - square(to);
  }
  return operations * numRows;
}
