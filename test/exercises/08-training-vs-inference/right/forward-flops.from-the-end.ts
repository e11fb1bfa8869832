// A loop from the output back, with multiplications and additions apart.
export function forwardFlops(layerSizes: number[], numRows: number): number {
  let multiplications = 0;
  let additions = 0;
  for (let place = layerSizes.length - 1; place > 0; place--) {
    multiplications += layerSizes[place] * layerSizes[place - 1];
    additions += layerSizes[place] * layerSizes[place - 1];
  }
  return (multiplications + additions) * numRows;
}
