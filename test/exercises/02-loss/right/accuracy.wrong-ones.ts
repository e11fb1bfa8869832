// Style: what is left when the wrong ones are taken away.
export function accuracy(predictions: number[], labels: number[]): number {
  const wrong = labels.filter((label, i) => label !== predictions[i]).length;
  return (labels.length - wrong) / labels.length;
}
