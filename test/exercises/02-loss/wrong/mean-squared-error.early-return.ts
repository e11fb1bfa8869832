// message: That is the first square divided by 3
export function meanSquaredError(predictions: number[], targets: number[]): any {
  let sum = 0;
  for (let i = 0; i < predictions.length; i++) {
    sum += (predictions[i] - targets[i]) ** 2;
    return sum / predictions.length;
  }
}
