// message: That is the forward pass alone, 2 n m operations a layer. The backward pass costs as well: two products in every layer, one in the first.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += 2 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
