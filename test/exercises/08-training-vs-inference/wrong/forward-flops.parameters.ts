// message: That is the number of parameters, for each row. Each weight takes two operations, and a bias is not counted.
export function forwardFlops(layerSizes: number[], numRows: number) {
  let sum = 0;
  for (let i = 1; i < layerSizes.length; i++) sum += (layerSizes[i - 1] + 1) * layerSizes[i];
  return sum * numRows;
}
