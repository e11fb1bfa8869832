// message: Only the first square was counted, divided by the number of values: the function returned before the others were added. Move the return below the loop.
export function meanSquaredError(predictions: number[], targets: number[]): any {
  let sum = 0;
  for (let i = 0; i < predictions.length; i++) {
    sum += (predictions[i] - targets[i]) ** 2;
    return sum / predictions.length;
  }
}
