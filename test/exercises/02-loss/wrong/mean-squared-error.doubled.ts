// message: The differences were doubled, not squared: value * 2 is not value ** 2.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const differences = predictions.map((prediction, i) => prediction - targets[i]);
  return differences.reduce((sum, value) => sum + value * 2, 0) / differences.length;
}
