// message: JavaScript takes 0 for false
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction && labels[i] && prediction === labels[i]).length;
  return right / labels.length;
}
