// message: The number of right answers was divided by one more than there are. Divide by the number of all answers, labels.length.
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction === labels[i]).length;
  return right / (labels.length + 1);
}
