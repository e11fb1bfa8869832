// message: The number was forced into 32 bits, by `|`, `<<` or `>>`, and large networks need more. Use `*` and `Math.floor`.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let perRow = 0;
  for (let i = 1; i < layerSizes.length; i++)
    perRow += ((layerSizes[i - 1] * layerSizes[i]) | 0) * (i === 1 ? 4 : 6);
  return perRow * numRows * numEpochs;
}
