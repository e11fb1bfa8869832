// message: That is the backward pass alone. Every row goes forward first.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++) perRow += (i === 1 ? 2 : 4) * layerSizes[i - 1] * layerSizes[i];
  return perRow * numRows * numEpochs;
}
