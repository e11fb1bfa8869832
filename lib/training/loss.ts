// Softmax and cross-entropy: how surprised the model is by the right answers, and which way is less.
import { tf } from '../tf';
import { divide, softmax, subtract, type Tensor } from './kernels';

/**
 * The gradient of the mean cross-entropy by the logits, in one formula: (softmax(logits) - y) / B.
 * @param logits (B, classes)
 * @param y one-hot rows (B, classes)
 */
export function softmaxCrossEntropyGradient(logits: Tensor, y: Tensor): Tensor {
  return divide(subtract(softmax(logits), y), tf.scalar(logits.shape[0])); // (B, classes)
}

/** Sum of the cross-entropies, and how many rows have their largest logit at the label. */
export interface Score {
  readonly lossSum: number;
  readonly numCorrect: number;
}

/**
 * Scores logits that were read from the backend, in 64-bit numbers and without overflow for any finite logit.
 * @param logits (B, classes), row by row.
 * @param labels (B) class numbers.
 */
export function scoreLogits(logits: ArrayLike<number>, labels: ArrayLike<number>): Score {
  const numClasses = logits.length / labels.length;
  let lossSum = 0;
  let numCorrect = 0;
  for (let row = 0; row < labels.length; row++) {
    const start = row * numClasses;
    const largest = argMax(logits, start, numClasses);
    const top = logits[start + largest];
    let sum = 0;
    for (let i = 0; i < numClasses; i++) sum += Math.exp(logits[start + i] - top);
    lossSum += Math.log(sum) + top - logits[start + labels[row]];
    if (largest === labels[row]) numCorrect++;
  }
  return { lossSum, numCorrect };
}

/** The position, counted from `start`, of the largest of `count` numbers; the first of equals. */
export function argMax(values: ArrayLike<number>, start: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[start + i] > values[start + best]) best = i;
  return best;
}
