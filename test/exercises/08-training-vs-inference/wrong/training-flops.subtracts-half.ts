// message: The gradient of the data was subtracted as n m, and it is a product of 2 n m operations like the others.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let forward = 0;
  for (let i = 1; i < layerSizes.length; i++) forward += 2 * layerSizes[i - 1] * layerSizes[i];
  return (3 * forward - layerSizes[0] * layerSizes[1]) * numRows * numEpochs;
}
