/**
 * How the loss moves with each logit: the gradient of cross-entropy after softmax.
 *
 *     gradient[i] = probability[i] - (1 if i is the label, else 0)     where probability = softmax(logits)
 *
 * So each logit is pushed down by as much belief as it got, and that of the true class is pulled up by 1.
 * An exercise stands alone: write the lines of softmax again here, without import.
 * @param logits one score for each class, finite, shape (classes); 1000 and -1000 must work
 * @param label the true class, counted from 0
 * @returns gradient of the loss by each logit, shape (classes)
 */
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  // #region solution
  //? TODO: return the gradient, shape (classes). Leave logits as they are.
  //? Example: softmaxCrossEntropyGradient([0, Math.log(3)], 0) is [-0.75, 0.75]: probabilities 0.25 and 0.75.
  const highest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - highest)); // the highest becomes exp(0) = 1
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value, i) => value / total - (i === label ? 1 : 0));
  // #endregion
}
