// message: The differences are not squared yet, so that those above and below 0 cancel out. Square each before adding.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const differences = predictions.map((prediction, i) => prediction - targets[i]);
  return differences.reduce((sum, value) => sum + value, 0) / differences.length;
}
