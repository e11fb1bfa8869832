// message: That joins the input to the output directly. The numbers go through the layers between them.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  return 2 * layerSizes[0] * layerSizes[layerSizes.length - 1] * numRows;
}
