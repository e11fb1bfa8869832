// message: Back through a layer there are two products: one for its weights, one for its input.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += 2 * 2 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
