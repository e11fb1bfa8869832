// message: Only the last layer was counted: `flops =` stands where `flops +=` is due. Each pair of neighbouring sizes is a layer.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (let i = 1; i < layerSizes.length; i++) flops = 2 * layerSizes[i - 1] * layerSizes[i];
  return flops * numRows;
}
