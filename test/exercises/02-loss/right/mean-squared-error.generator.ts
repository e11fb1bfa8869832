// Style: a generator inside.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  let [sum, count] = [0, 0];
  for (const square of squares(predictions, targets)) {
    sum += square;
    count++;
  }
  return sum / count;
}

function* squares(predictions: number[], targets: number[]): Generator<number> {
  for (let i = 0; i < predictions.length; i++) yield (predictions[i] - targets[i]) ** 2;
}
