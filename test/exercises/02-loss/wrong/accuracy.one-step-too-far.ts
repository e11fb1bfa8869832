// message: The loop went one step past the end, where undefined === undefined counts as right. Let it run while i < labels.length.
export function accuracy(predictions: number[], labels: number[]): number {
  let right = 0;
  for (let i = 0; i <= labels.length; i++) {
    if (predictions[i] === labels[i]) right += 1;
  }
  return right / labels.length;
}
