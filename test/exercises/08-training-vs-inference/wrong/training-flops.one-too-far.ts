// message: A size was multiplied with one that is not there. Two sizes make one layer: stop at the last pair.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let perRow = 0;
  for (let i = 0; i < layerSizes.length; i++) perRow += (i === 0 ? 4 : 6) * layerSizes[i] * layerSizes[i + 1];
  return perRow * numRows * numEpochs;
}
