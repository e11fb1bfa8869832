// message: Every prediction was compared with the first target. Prediction i belongs to targets[i].
export function meanSquaredError(predictions: number[], targets: number[]): number {
  return predictions.reduce((sum, value) => sum + (value - targets[0]) ** 2, 0) / predictions.length;
}
