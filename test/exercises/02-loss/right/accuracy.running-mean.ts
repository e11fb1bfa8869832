// Style: one pass that keeps the mean of the hits so far.
export function accuracy(predictions: number[], labels: number[]): number {
  let mean = 0;
  for (const [i, label] of labels.entries()) {
    const hit = predictions[i] === label ? 1 : 0;
    mean += (hit - mean) / (i + 1);
  }
  return mean;
}
