// message: Back through every layer but the first there are two products: one for its weights, one for its input. Only one was counted.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += 2 * 2 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
