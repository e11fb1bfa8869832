// Style: recursion by halves: the depth grows with the logarithm of the length.
export function accuracy(predictions: number[], labels: number[]): number {
  return count(predictions, labels, 0, labels.length) / labels.length;
}

function count(predictions: number[], labels: number[], from: number, to: number): number {
  if (to - from === 1) return predictions[from] === labels[from] ? 1 : 0;
  const middle = (from + to) >> 1;
  return count(predictions, labels, from, middle) + count(predictions, labels, middle, to);
}
