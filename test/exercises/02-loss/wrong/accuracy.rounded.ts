// message: The share was rounded to two digits. Return it as it is.
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction === labels[i]).length;
  return Math.round((100 * right) / labels.length) / 100;
}
