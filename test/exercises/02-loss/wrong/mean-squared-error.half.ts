// message: That is half of it. Some books write 1/2 in front; here there is none.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const squares = predictions.map((prediction, i) => (prediction - targets[i]) ** 2);
  return squares.reduce((sum, value) => sum + value, 0) / (2 * squares.length);
}
