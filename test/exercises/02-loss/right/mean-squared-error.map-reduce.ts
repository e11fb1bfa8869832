// Style: squares by map, their sum by reduce.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const squares = predictions.map((prediction, i) => (prediction - targets[i]) ** 2);
  return squares.reduce((a, b) => a + b) / squares.length;
}
