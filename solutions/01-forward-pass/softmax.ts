/**
 * Turns scores (logits) into probabilities: each at least 0, all together 1.
 *
 *     probability[i] = exp(logits[i]) / (exp(logits[0]) + exp(logits[1]) + ...)
 *
 * It must also work where exp alone does not: for logits of 1000 and for logits of -1000.
 * @param logits at least one finite number, shape (classes)
 * @returns probabilities in the same order, shape (classes)
 */
export function softmax(logits: number[]): number[] {
  // #region solution
  //? TODO: return the probabilities, shape (classes), without NaN for large or very negative logits.
  //? Example: softmax([0, Math.log(3)]) is [0.25, 0.75], and so is softmax([1000, 1000 + Math.log(3)]).
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest)); // the largest becomes exp(0) = 1
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
  // #endregion
}
