// The tests of forwardFlops: one layer with a pencil, then layers, rows, and the network of lesson 01.
import { expectClose, random, student } from 'course/grading';

const { forwardFlops } = student<typeof import('../../../exercises/08-training-vs-inference/forward-flops')>(
  '08-training-vs-inference/forward-flops',
);

describe('forwardFlops', () => {
  it('counts a multiplication and an addition for each weight', async () => {
    // 5 * 7 weights
    expectClose(await forwardFlops([5, 7], 1), 2 * 5 * 7, {
      mistakes: [
        {
          gives: 5 * 7,
          because: 'That is one operation for each weight. It is multiplied, and then added: two.',
        },
        {
          gives: 2 * (5 * 7 + 7),
          because: 'The biases are counted as well. Only the matrix products are asked for.',
        },
        {
          gives: 5 * 7 + 7,
          because: 'That is the number of parameters. Each weight takes two operations, a bias none here.',
        },
        {
          gives: 2 * 5 * 7 + 7,
          because: 'The biases are counted as well. Only the matrix products are asked for.',
        },
        {
          gives: 7 * (2 * 5 - 1),
          because: 'The first addition is missing: count as many additions as multiplications.',
        },
        {
          gives: 2 * (5 + 7),
          because: 'Inputs and outputs were added up. Every output needs every input: multiply them.',
        },
        {
          when: Number.isNaN,
          because:
            'A size was multiplied with one that is not there. Two sizes make one layer: stop at the last pair.',
        },
      ],
    });
  });

  it('adds up the layers', async () => {
    // 2 -> 3 -> 5: 6 and 15 weights
    expectClose(await forwardFlops([2, 3, 5], 1), 2 * (6 + 15), {
      mistakes: [
        {
          gives: 2 * 6,
          because: 'Only the first layer was counted. Each pair of neighbouring sizes is a layer.',
        },
        {
          gives: 2 * 15,
          because: 'Only the last layer was counted. Each pair of neighbouring sizes is a layer.',
        },
        {
          gives: 2 * 30,
          because:
            'All sizes were multiplied with each other. The layers run one after the other: add them up.',
        },
        {
          gives: 2 * 10,
          because:
            'That joins the input to the output directly. The numbers go through the layer between them.',
        },
        {
          gives: 2 * (6 + 15 + 10),
          because: 'The last size was joined to the first: there are two layers here, not three.',
        },
      ],
    });
  });

  it('does it again for every row', async () => {
    const one = 2 * (2 * 3 + 3 * 5);
    expectClose(await forwardFlops([2, 3, 5], 7), 7 * one, {
      mistakes: [
        { gives: one, because: 'That is the work for one row. There are `numRows` of them.' },
        {
          gives: 7 * 12 + 30,
          because: 'Only the first layer was counted for every row. All layers see all rows.',
        },
        {
          gives: 12 + 7 * 30,
          because: 'Only the last layer was counted for every row. All layers see all rows.',
        },
        { gives: one + 7, because: 'The rows were added. Every row goes through all layers: multiply.' },
      ],
    });
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
