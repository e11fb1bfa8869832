// message: Only two layers were counted, and a network may have more. Go through all pairs of neighbouring sizes with a loop.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  const [a, b, c = 0] = layerSizes;
  return (4 * a * b + 6 * b * c) * numRows * numEpochs;
}
