// Style: a counting loop.
export function accuracy(predictions: number[], labels: number[]): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    if (predictions[i] === labels[i]) right++;
  }
  return right / labels.length;
}
