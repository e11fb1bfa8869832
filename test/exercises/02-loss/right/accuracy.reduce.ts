// Style: reduce over the labels, an arrow in a constant.
export const accuracy = (predictions: number[], labels: number[]): number =>
  labels.reduce((right, label, i) => right + Number(label === predictions[i]), 0) / labels.length;
