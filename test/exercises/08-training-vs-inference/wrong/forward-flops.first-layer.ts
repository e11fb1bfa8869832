// message: Only the first layer was counted. Each pair of neighbouring sizes is a layer.
export function forwardFlops(layerSizes: number[], numRows: number) {
  return 2 * numRows * layerSizes[0] * layerSizes[1];
}
