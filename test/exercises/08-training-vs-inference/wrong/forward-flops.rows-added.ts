// message: The rows were added. Every row goes through all layers: multiply.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (let i = 1; i < layerSizes.length; i++) flops += 2 * layerSizes[i - 1] * layerSizes[i];
  return flops + numRows;
}
