// message: Are there two products back in every layer but the first?
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number) {
  const [a, b, c = 0] = layerSizes;
  return (4 * a * b + 6 * b * c) * numRows * numEpochs;
}
