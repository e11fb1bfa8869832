// message: All sizes were multiplied with each other. The layers run one after the other: multiply two neighbours, and add up the layers.
export function forwardFlops(layerSizes: number[], numRows: number) {
  return 2 * numRows * layerSizes.reduce((product, size) => product * size);
}
