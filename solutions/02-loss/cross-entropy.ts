/**
 * What one answer costs: minus the natural logarithm of the probability that the model gave to the truth.
 *
 *     loss = -ln(probability[label])     where probability = softmax(logits)
 *          = ln(exp(logits[0]) + exp(logits[1]) + ...) - logits[label]
 *
 * It must also work where a probability is too small for a number: logits [1000, 0] and label 1 cost 1000.
 * An exercise stands alone: write the lines of softmax again here, without import.
 * @param logits one score for each class, finite, shape (classes)
 * @param label the true class, counted from 0
 * @returns the loss in nats: 0 for a sure and right answer, without limit for a sure and wrong one
 */
export function crossEntropy(logits: number[], label: number): number {
  // #region solution
  //? TODO: return the loss, one number that is never negative, also for logits of 1000 and of -1000.
  //? Example: crossEntropy([0, Math.log(3)], 1) is -ln(0.75), about 0.287682.
  const highest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0); // at least 1: exp(0) is in it
  return highest + Math.log(total) - logits[label];
  // #endregion
}
