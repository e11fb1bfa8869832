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
  // #region solution
  //? TODO: return the number of operations, a whole number.
  //? Example: trainingFlops([2, 3], 1, 1) is 24: forward 12, back 12 for the weights, none for the input.
  let perRow = 0;
  for (let place = 1; place < layerSizes.length; place++) {
    const product = 2 * layerSizes[place - 1] * layerSizes[place];
    perRow += place === 1 ? 2 * product : 3 * product;
  }
  return perRow * numRows * numEpochs;
  // #endregion
}
