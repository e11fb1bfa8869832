// message: That is the mean of the differences without sign. Square them instead.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const differences = predictions.map((prediction, i) => prediction - targets[i]);
  return differences.reduce((sum, value) => sum + Math.abs(value), 0) / differences.length;
}
