// A generator of all products of one row, in the order in which they run.
function* products(sizes: number[]): Generator<number> {
  for (let i = 1; i < sizes.length; i++) yield sizes[i - 1] * sizes[i];
  for (let i = sizes.length - 1; i > 0; i--) {
    yield sizes[i - 1] * sizes[i];
    if (i > 1) yield sizes[i - 1] * sizes[i];
  }
}

export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let weights = 0;
  for (const count of products(layerSizes)) weights += count;
  return 2 * weights * numRows * numEpochs;
}
