// Logits to probabilities.
import { CourseError } from '../core';

/**
 * Overwrites logits with their softmax: `exp(z) / sum(exp(z))`, (K) -> (K), adding up to 1.
 *
 * The largest logit is subtracted first: that changes no quotient, and no exponential overflows.
 * @returns the same array.
 * @throws CourseError when a logit is NaN or infinite: there is no probability to speak of.
 */
export function softmax(logits: Float32Array): Float32Array {
  let largest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) largest = Math.max(largest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - largest);
  if (Number.isNaN(sum)) {
    throw new CourseError(
      `Expected finite logits, got ${logits.find((logit) => !Number.isFinite(logit))}: a weight or an input ` +
        'is too large. Look at the weights with model.weights, or scale the input.',
    );
  }
  for (let k = 0; k < logits.length; k++) logits[k] = Math.exp(logits[k] - largest) / sum;
  return logits;
}
