// message: indexOf gives the first place of a class only, so a class that comes again is not counted again. Compare predictions[i] with labels[i].
export function accuracy(predictions: number[], labels: number[]): number {
  const right = predictions.filter((prediction, i) => labels.indexOf(prediction) === i).length;
  return right / labels.length;
}
