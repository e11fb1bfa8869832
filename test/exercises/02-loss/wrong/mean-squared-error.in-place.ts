// message: The predictions you were given have changed: your function changed what it was given. Build a new array, for instance with predictions.map(...).
export function meanSquaredError(predictions: number[], targets: number[]): number {
  let sum = 0;
  for (let i = 0; i < predictions.length; i++) {
    predictions[i] -= targets[i];
    sum += predictions[i] ** 2;
  }
  return sum / predictions.length;
}
