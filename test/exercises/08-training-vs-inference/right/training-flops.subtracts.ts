// Three times the forward pass, less the gradient of the data, in an arrow function.
export const trainingFlops = (layerSizes: number[], numRows: number, numEpochs: number): number => {
  const products = layerSizes.slice(1).map((outputs, i) => 2 * layerSizes[i] * outputs);
  const [first = 0] = products;
  return (3 * products.reduce((sum, product) => sum + product, 0) - first) * (numRows * numEpochs);
};
