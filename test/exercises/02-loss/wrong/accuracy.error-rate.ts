// message: That is the share of wrong answers. Count where the two are equal.
export function accuracy(predictions: number[], labels: number[]): number {
  const wrong = predictions.filter((prediction, i) => prediction !== labels[i]).length;
  return wrong / labels.length;
}
