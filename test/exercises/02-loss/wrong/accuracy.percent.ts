// message: That is a percentage
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction === labels[i]).length;
  return (100 * right) / labels.length;
}
