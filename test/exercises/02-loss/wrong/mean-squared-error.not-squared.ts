// message: The differences are not squared yet: square each of them before they are added.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const differences = predictions.map((prediction, i) => prediction - targets[i]);
  return differences.reduce((sum, value) => sum + value, 0) / differences.length;
}
