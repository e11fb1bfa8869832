// message: That is one row in one epoch. Multiply by the rows and by the epochs.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += (i === 1 ? 4 : 6) * layerSizes[i - 1] * layerSizes[i];
  return perRow;
}
