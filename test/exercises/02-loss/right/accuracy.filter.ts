// Style: filter and length.
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction === labels[i]).length;
  return right / predictions.length;
}
