// Style: recursion by halves: the depth grows with the logarithm of the length.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  return sum(predictions, targets, 0, predictions.length) / predictions.length;
}

function sum(predictions: number[], targets: number[], from: number, to: number): number {
  if (to - from === 1) return (predictions[from] - targets[from]) ** 2;
  const middle = (from + to) >> 1;
  return sum(predictions, targets, from, middle) + sum(predictions, targets, middle, to);
}
