// message: That is how many are right. Divide by how many there are.
export function accuracy(predictions: number[], labels: number[]): number {
  return predictions.filter((prediction, i) => prediction === labels[i]).length;
}
