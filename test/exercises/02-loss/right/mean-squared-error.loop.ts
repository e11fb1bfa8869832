// Style: a plain loop, multiplied by itself.
export function meanSquaredError(predictions: number[], targets: number[]): number {
  let sum = 0;
  for (let i = 0; i < targets.length; i++) {
    const difference = targets[i] - predictions[i];
    sum += difference * difference;
  }
  return sum / targets.length;
}
