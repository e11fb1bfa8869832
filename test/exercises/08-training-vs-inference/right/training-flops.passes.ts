// Forward, then the weights' gradients, then the inputs', each in a loop of its own.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  const product = (layer: number): number => 2 * layerSizes[layer] * layerSizes[layer + 1];
  let flops = 0;
  for (let layer = 0; layer < layerSizes.length - 1; layer++) flops += product(layer);
  for (let layer = layerSizes.length - 2; layer >= 0; layer--) flops += product(layer);
  for (let layer = layerSizes.length - 2; layer > 0; layer--) flops += product(layer);
  return flops * numRows * numEpochs;
}
