// message: Every row goes forward, and every row comes back: multiply both passes by the rows.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  let [forward, backward] = [0, 0];
  for (let i = 1; i < layerSizes.length; i++) {
    const product = 2 * layerSizes[i - 1] * layerSizes[i];
    forward += product;
    backward += i === 1 ? product : 2 * product;
  }
  return (forward * numRows + backward) * numEpochs;
}
