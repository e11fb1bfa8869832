// message: The last pair was not looked at: the loop must run while i < labels.length.
export function accuracy(predictions: number[], labels: number[]): number {
  let right = 0;
  for (let i = 0; i < labels.length - 1; i++) {
    if (predictions[i] === labels[i]) right += 1;
  }
  return right / labels.length;
}
