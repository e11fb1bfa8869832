// message: The wrong layer was spared: it is the first one whose input needs no gradient, not the last.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += (i === layerSizes.length - 1 ? 2 : 3) * 2 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
