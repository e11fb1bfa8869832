// message: All sizes were multiplied
export function forwardFlops(layerSizes: number[], numRows: number) {
  return 2 * numRows * layerSizes.reduce((product, size) => product * size);
}
