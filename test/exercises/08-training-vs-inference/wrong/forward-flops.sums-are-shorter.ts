// message: The first addition is missing: count as many additions as multiplications.
export function forwardFlops(layerSizes: number[], numRows: number) {
  let sum = 0;
  for (let i = 1; i < layerSizes.length; i++) sum += (2 * layerSizes[i - 1] - 1) * layerSizes[i];
  return sum * numRows;
}
