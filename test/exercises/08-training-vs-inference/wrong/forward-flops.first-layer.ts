// message: Only the first layer was counted. Each pair
export function forwardFlops(layerSizes: number[], numRows: number) {
  return 2 * numRows * layerSizes[0] * layerSizes[1];
}
