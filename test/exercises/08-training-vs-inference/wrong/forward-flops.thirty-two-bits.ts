// message: The number was forced into 32 bits, by `|`, `<<` or `>>`, and large networks need more. Use `*` and `Math.floor`.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (let i = 1; i < layerSizes.length; i++) flops += (layerSizes[i - 1] * layerSizes[i]) << 1;
  return flops * numRows;
}
