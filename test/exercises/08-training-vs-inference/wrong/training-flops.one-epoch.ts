// message: That is one epoch. Every epoch shows all rows again: multiply by `numEpochs`.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += (i === 1 ? 2 : 3) * 2 * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows;
}
