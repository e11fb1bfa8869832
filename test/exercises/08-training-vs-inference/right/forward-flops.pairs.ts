// Pairs of neighbours, in an arrow function.
export const forwardFlops = (layerSizes: number[], numRows: number): number => {
  const pairs = layerSizes.slice(1).map((outputs, i) => [layerSizes[i], outputs]);
  const weights = pairs.map(([inputs, outputs]) => inputs * outputs);
  return numRows * 2 * weights.reduce((sum, each) => sum + each, 0);
};
