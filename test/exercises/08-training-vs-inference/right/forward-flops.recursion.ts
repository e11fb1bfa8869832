// Recursion that halves the list, so that it survives deep networks.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  const between = (from: number, to: number): number => {
    if (to <= from) return 0;
    if (to - from === 1) return layerSizes[from] * layerSizes[to];
    const middle = (from + to) >> 1;
    return between(from, middle) + between(middle, to);
  };
  return 2 * between(0, layerSizes.length - 1) * numRows;
}
