// message: That is one operation for each weight. It is multiplied, and then added: two.
export function forwardFlops(layerSizes: number[], numRows: number) {
  let sum = 0;
  for (let i = 1; i < layerSizes.length; i++) sum += layerSizes[i - 1] * layerSizes[i];
  return sum * numRows;
}
