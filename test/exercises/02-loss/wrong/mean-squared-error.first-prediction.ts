// message: The first prediction itself is in the sum: reduce without a start value takes the first item as it is. Give it 0.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  return predictions.reduce((sum, value, i) => sum + (value - targets[i]) ** 2) / predictions.length;
}
