// Style: each square divided before it is added, an arrow in a constant.
export const meanSquaredError = (predictions: number[], targets: number[]): number =>
  predictions.reduceRight((sum, value, i) => sum + (value - targets[i]) ** 2 / predictions.length, 0);
