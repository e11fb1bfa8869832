// message: A prediction was counted as right because its class stands somewhere in labels. Compare predictions[i] with labels[i], the label of the same sample.
export function accuracy(predictions: number[], labels: number[]): number {
  return predictions.filter((prediction) => labels.includes(prediction)).length / labels.length;
}
