// message: because its class stands somewhere in labels
export function accuracy(predictions: number[], labels: number[]): number {
  return predictions.filter((prediction) => labels.includes(prediction)).length / labels.length;
}
