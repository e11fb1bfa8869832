// Style: a typed array inside, the smallest squares added first.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  const squares = Float64Array.from(predictions, (prediction, i) => (prediction - targets[i]) ** 2).sort();
  let sum = 0;
  for (const square of squares) sum += square;
  return sum / squares.length;
}
