// message: The count never gets beyond 1: = 1 sets it, += 1 raises it.
export function accuracy(predictions: number[], labels: number[]): number {
  let right = 0;
  labels.forEach((label, i) => {
    if (predictions[i] === label) right = 1;
  });
  return right / labels.length;
}
