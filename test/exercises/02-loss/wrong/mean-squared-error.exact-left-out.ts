// message: Predictions that are exact were left out of the mean: filter(Boolean) drops every 0. A 0 counts as much as any other square.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const squares = predictions.map((prediction, i) => (prediction - targets[i]) ** 2).filter(Boolean);
  if (squares.length === 0) return 0;
  return squares.reduce((sum, value) => sum + value, 0) / squares.length;
}
