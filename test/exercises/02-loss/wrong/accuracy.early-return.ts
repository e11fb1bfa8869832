// message: Only the first pair was counted: the function returned inside the loop. Return after it.
export function accuracy(predictions: number[], labels: number[]): any {
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    if (predictions[i] === labels[i]) right += 1;
    return right / labels.length;
  }
}
