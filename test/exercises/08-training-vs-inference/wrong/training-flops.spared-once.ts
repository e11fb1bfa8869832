// message: The gradient of the data was subtracted once for the whole training. It is spared for every row in every epoch: subtract before you multiply.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let forward = 0;
  for (let i = 1; i < layerSizes.length; i++) forward += 2 * layerSizes[i - 1] * layerSizes[i];
  return 3 * forward * numRows * numEpochs - 2 * layerSizes[0] * layerSizes[1];
}
