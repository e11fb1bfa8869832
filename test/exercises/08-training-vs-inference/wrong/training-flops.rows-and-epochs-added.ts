// message: Rows and epochs were added. Each epoch shows all rows: multiply.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += (i === 1 ? 4 : 6) * layerSizes[i - 1] * layerSizes[i];
  return perRow * (numRows + numEpochs);
}
