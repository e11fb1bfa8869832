// Style: one pass that keeps the mean so far.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  let mean = 0;
  for (const [i, prediction] of predictions.entries()) {
    mean += ((prediction - targets[i]) ** 2 - mean) / (i + 1);
  }
  return mean;
}
