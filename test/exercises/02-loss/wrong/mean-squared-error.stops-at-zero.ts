// message: The loop ended at the first prediction of 0, since JavaScript takes 0 for false. Let it run while i < predictions.length.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  let sum = 0;
  for (let i = 0; predictions[i]; i++) sum += (predictions[i] - targets[i]) ** 2;
  return sum / predictions.length;
}
