// The tests of forwardFlops: one layer with a pencil, then layers, rows, and the network of lesson 01.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { forwardFlops } = student<typeof import('../../../exercises/08-training-vs-inference/forward-flops')>(
  '08-training-vs-inference/forward-flops',
);

describe('forwardFlops', () => {
  it('counts a multiplication and an addition for each weight', async () => {
    // 5 * 7 weights
    expectClose(await forwardFlops([5, 7], 1), 2 * 5 * 7);
  });

  it('adds up the layers', async () => {
    // 2 -> 3 -> 5: 6 and 15 weights
    expectClose(await forwardFlops([2, 3, 5], 1), 2 * (6 + 15));
  });

  it('does it again for every row', async () => {
    const one = 2 * (2 * 3 + 3 * 5);
    expectClose(await forwardFlops([2, 3, 5], 7), 7 * one);
  });

  it('counts 203,264 for a digit of 784 pixels, as lesson 01 did', async () => {
    expectClose(await forwardFlops([784, 128, 10], 1), 203_264);
  });

  it('agrees with counting the sums one by one', async () => {
    const draw = random();
    const layerSizes = Array.from({ length: 2 + draw.integer(4) }, () => 1 + draw.integer(12));
    const numRows = 1 + draw.integer(5);
    expectClose(await forwardFlops(layerSizes, numRows), countOneByOne(layerSizes, numRows));
  });

  it('is right for any layers and rows', () =>
    law(
      forwardFlops,
      pairByPair,
      inputs.args(inputs.list(inputs.largeCount(1e6), { least: 2, most: 5 }), inputs.largeCount(1e6)),
      {
        examples: [
          [[64, 32, 10], 1],
          [[1, 1], 3],
        ],
      },
    ));
});

/** Walks through every row, output and input, and counts. */
function countOneByOne(layerSizes: number[], numRows: number): number {
  let operations = 0;
  for (let row = 0; row < numRows; row++) {
    for (let layer = 1; layer < layerSizes.length; layer++) {
      for (let output = 0; output < layerSizes[layer]; output++) {
        for (let input = 0; input < layerSizes[layer - 1]; input++) operations += 1 + 1; // times, plus
      }
    }
  }
  return operations;
}

function pairByPair(layerSizes: number[], numRows: number): number {
  return (
    layerSizes.slice(1).reduce((sum, outputs, i) => sum + outputs * (layerSizes[i] + layerSizes[i]), 0) *
    numRows
  );
}
