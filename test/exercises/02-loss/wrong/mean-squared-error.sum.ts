// message: That is the sum of the squares. Divide it by how many there are.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  let sum = 0;
  for (let i = 0; i < predictions.length; i++) sum += (predictions[i] - targets[i]) ** 2;
  return sum;
}
