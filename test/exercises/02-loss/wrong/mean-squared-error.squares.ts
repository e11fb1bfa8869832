// message: These are the squares. Add them up and divide by how many there are.
export function meanSquaredError(predictions: number[], targets: number[]): any {
  return predictions.map((prediction, i) => (prediction - targets[i]) ** 2);
}
