// message: Nothing was counted as right. Two arrays are never === each other: compare item by item, predictions[i] with labels[i].
export function accuracy(predictions: number[], labels: number[]): number {
  return predictions === labels ? 1 : 0;
}
