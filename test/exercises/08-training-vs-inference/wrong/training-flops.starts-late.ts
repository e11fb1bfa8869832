// message: Nothing was counted for the first layer: the loop starts at the second. The first layer joins the sizes at places 0 and 1: start there.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let flops = 0;
  for (let i = 1; i + 1 < layerSizes.length; i++) flops += (i === 1 ? 4 : 6) * layerSizes[i] * layerSizes[i + 1];
  return flops * numRows * numEpochs;
}
