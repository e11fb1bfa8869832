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
  // TODO: return the probabilities, shape (classes), without NaN for large or very negative logits.
  // Example: softmax([0, Math.log(3)]) is [0.25, 0.75], and so is softmax([1000, 1000 + Math.log(3)]).
  throw new Error('Not written yet: open exercises/01-forward-pass/softmax.ts, write your code in place of this line, save, and check again.');
}
