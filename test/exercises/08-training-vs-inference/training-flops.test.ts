// The tests of trainingFlops: one layer with a pencil, then two, then rows and epochs, then a deeper network.
import { expectClose, random, student } from 'course/grading';

const { trainingFlops } = student<
  typeof import('../../../exercises/08-training-vs-inference/training-flops')
>('08-training-vs-inference/training-flops');

describe('trainingFlops', () => {
  it('goes forward and back through one layer', async () => {
    const product = 2 * 5 * 7;
    expectClose(await trainingFlops([5, 7], 1, 1), 2 * product, {
      mistakes: [
        {
          gives: product,
          because:
            'That is half of it. Either only one pass was counted, forward or back, or each weight counts one operation: it is multiplied and added, two.',
        },
        {
          gives: 3 * product,
          because:
            "The gradient of the first layer's input was counted. That input is the data, which nobody changes.",
        },
        {
          gives: 5 * 7 * 3,
          because: 'That is one operation for each weight and product. It is multiplied and added: two.',
        },
        {
          gives: 0,
          because: 'Nothing was counted. The first layer joins the sizes at places 0 and 1: start there.',
        },
        {
          when: Number.isNaN,
          because:
            'A size was multiplied with one that is not there. Two sizes make one layer: stop at the last pair.',
        },
      ],
    });
  });

  it('needs two products to come back through a second layer', async () => {
    // Products: 2 * 2 * 3 = 12 and 2 * 3 * 5 = 30. Forward 42; back 12 and 2 * 30.
    expectClose(await trainingFlops([2, 3, 5], 1, 1), 42 + 12 + 60, {
      mistakes: [
        { gives: 42, because: 'That is the forward pass alone. The backward pass costs as well.' },
        {
          gives: 2 * 42,
          because:
            'Back through the second layer there are two products: one for its weights, one for its input.',
        },
        {
          gives: 3 * 42,
          because:
            "The gradient of the first layer's input was counted. That input is the data, which nobody changes.",
        },
        {
          gives: 42 + 24 + 30,
          because:
            'The wrong layer was spared: it is the first one whose input needs no gradient, not the last.',
        },
        { gives: 12 + 60, because: 'That is the backward pass alone. Every row goes forward first.' },
        {
          gives: 114 / 2,
          because: 'That is one operation for each weight and product. It is multiplied and added: two.',
        },
      ],
    });
  });

  it('does it for every row', async () => {
    expectClose(await trainingFlops([2, 3, 5], 10, 1), 10 * 114, {
      mistakes: [
        { gives: 114, because: 'That is the work for one row. An epoch shows all `numRows` of them.' },
        {
          gives: 10 * 42 + 72,
          because: 'Every row goes forward, and every row comes back: multiply both by the rows.',
        },
      ],
    });
  });

  it('does it again in every epoch', async () => {
    expectClose(await trainingFlops([2, 3, 5], 10, 4), 4 * 10 * 114, {
      mistakes: [
        { gives: 10 * 114, because: 'That is one epoch. Every epoch shows all rows again.' },
        {
          gives: 4 * 114,
          because: 'That is one row, seen in every epoch. An epoch shows all `numRows` of them.',
        },
        {
          gives: (10 + 4) * 114,
          because: 'Rows and epochs were added. Each epoch shows all rows: multiply.',
        },
        { gives: 114, because: 'That is one row in one epoch. Multiply by the rows and by the epochs.' },
      ],
    });
  });

  it('agrees with walking back through a deeper network', async () => {
    const draw = random();
    const layerSizes = Array.from({ length: 4 + draw.integer(3) }, () => 1 + draw.integer(30));
    const [numRows, numEpochs] = [1 + draw.integer(1000), 1 + draw.integer(50)];
    const expected = walk(layerSizes) * numRows * numEpochs;
    expectClose(await trainingFlops(layerSizes, numRows, numEpochs), expected, {
      mistakes: [
        {
          when: (received) => Number(received) > expected,
          because:
            'That is too much. If the tests above pass: is the gradient of the input left out once, for the first layer alone?',
        },
        {
          when: (received) => Number(received) < expected,
          because:
            'That is too little. If the tests above pass: are there two products back in every layer but the first?',
        },
      ],
    });
  });
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
