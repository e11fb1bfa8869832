// message: The last layer was left out: the loop ends one pair too soon. The last pair are the last two sizes.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (let i = 0; i < layerSizes.length - 2; i++) flops += 2 * layerSizes[i] * layerSizes[i + 1];
  return flops * numRows;
}
