// Recursion that halves the list, so that it survives deep networks.
export function trainingFlops(layerSizes: number[], numRows: number, numEpochs: number): number {
  const back = (from: number, to: number): number => {
    if (to - from < 1) return 0;
    if (to - from === 1) return (from === 0 ? 4 : 6) * layerSizes[from] * layerSizes[to];
    const middle = Math.floor((from + to) / 2);
    return back(from, middle) + back(middle, to);
  };
  return numEpochs * numRows * back(0, layerSizes.length - 1);
}
