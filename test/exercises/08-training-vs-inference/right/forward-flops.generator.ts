// A generator of the layers' numbers of weights.
function* weights(layerSizes: number[]): Generator<number> {
  for (let i = 0; i + 1 < layerSizes.length; i++) yield layerSizes[i] * layerSizes[i + 1];
}

export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  for (const count of weights(layerSizes)) flops += count * numRows * 2;
  return flops;
}
