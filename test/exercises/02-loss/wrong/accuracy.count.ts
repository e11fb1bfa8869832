// message: That is how many are right
export function accuracy(predictions: number[], labels: number[]): number {
  return predictions.filter((prediction, i) => prediction === labels[i]).length;
}
