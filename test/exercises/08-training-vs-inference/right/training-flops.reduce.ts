// A reduce with the factor of each layer.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  return layerSizes.reduce((sum, outputs, i) => {
    if (i === 0) return sum;
    const factor = i === 1 ? 4 : 6;
    return sum + factor * layerSizes[i - 1] * outputs * numRows * numEpochs;
  }, 0);
}
