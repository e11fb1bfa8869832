// message: That is half of it. Either only one pass was counted, forward or back, or each weight counts one operation: it is multiplied and added, two.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += 1 * 2 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
