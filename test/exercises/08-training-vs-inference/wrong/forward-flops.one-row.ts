// message: That is the work for one row. There are `numRows` of them: multiply.
export function forwardFlops(layerSizes: number[], numRows: number) {
  return 2 * layerSizes.slice(1).reduce((sum, to, i) => sum + layerSizes[i] * to, 0);
}
