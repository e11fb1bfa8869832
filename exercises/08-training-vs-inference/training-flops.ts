/**
 * What it takes to learn: the multiplications and additions in the matrix products of a whole training.
 *
 * Every row of every epoch goes forward and back. Forward, a layer from n to m numbers takes 2 n m operations. Backward
 * there are two products of the same size: one gives the gradient of the layer's weights, the other the gradient of its
 * input, which the layer before it needs. Before the first layer there is none: its input is the data.
 * @param layerSizes from input to output: [64, 32, 10] is two layers, 64 -> 32 and 32 -> 10; two sizes or more, and they
 *   stay as they are
 * @param numRows rows in the training data, 0 or more
 * @param numEpochs how often each row is seen, 0 or more
 * @returns operations
 */
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  // TODO: return the number of operations, a whole number.
  // Example: trainingFlops([2, 3], 1, 1) is 24: forward 12, back 12 for the weights, none for the input.
  throw new Error('Not written yet: open exercises/08-training-vs-inference/training-flops.ts, write your code in place of this line, save, and check again.');
}
