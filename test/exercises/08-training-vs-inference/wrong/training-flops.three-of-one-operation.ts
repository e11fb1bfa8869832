// message: That is one operation for each weight in three products. It is multiplied and added: two. And the first layer has only two products, since nobody needs the gradient of the data.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += 3 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
