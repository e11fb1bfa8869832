// message: That is one operation for each weight and product. It is multiplied and added: two.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += (i === 1 ? 2 : 3) * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
