// message: The predictions were overwritten: = puts labels[i] into predictions[i], and counts every label but 0 as right. Compare with ===.
export function accuracy(predictions: number[], labels: number[]): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    if ((predictions[i] = labels[i])) right += 1;
  }
  return right / labels.length;
}
