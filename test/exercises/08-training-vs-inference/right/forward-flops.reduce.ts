// A reduce over the sizes.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  return layerSizes.reduce((sum, size, i) => (i === 0 ? 0 : sum + 2 * layerSizes[i - 1] * size * numRows), 0);
}
