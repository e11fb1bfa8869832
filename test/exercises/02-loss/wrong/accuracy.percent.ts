// message: That is a percentage. accuracy is a share from 0 to 1: do not multiply by 100.
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction === labels[i]).length;
  return (100 * right) / labels.length;
}
