// Softmax and cross-entropy as one operation: together they are stable, and the gradient is a subtraction.
import { CourseError, expectShape } from '../core';
import { Tensor } from './tensor';

/**
 * The mean cross-entropy of logits, in nats; (N, K) -> (1, 1).
 *
 * For each row `log(sum(exp(z))) - z[label]`, with the largest logit subtracted first. The gradient is
 * `(softmax(z) - oneHot(label)) / N`.
 * @param labels the right class of each row, 0 to K - 1.
 * @throws ShapeError when there is not one label a row; CourseError when a label is no class.
 */
export function softmaxCrossEntropy(logits: Tensor, labels: readonly number[]): Tensor {
  const [n, k] = logits.shape;
  expectShape('the labels', [labels.length], [n], 'Give one label for each row of logits.');
  const probabilities = new Float64Array(n * k);
  let total = 0;
  labels.forEach((label, row) => {
    checkLabel(label, k);
    const z = logits.data.subarray(row * k, (row + 1) * k);
    const largest = Math.max(...z);
    const sum = z.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    total += Math.log(sum) + largest - z[label];
    probabilities.set(
      z.map((logit) => Math.exp(logit - largest) / sum),
      row * k,
    );
  });
  const out = new Tensor(Float64Array.of(total / n), [1, 1], 'cross-entropy', [logits]);
  out.pass = () => {
    const share = out.gradient[0] / n;
    probabilities.forEach((p, at) => {
      const target = labels[Math.floor(at / k)] === at % k ? 1 : 0;
      logits.gradient[at] += (p - target) * share;
    });
  };
  return out;
}

function checkLabel(label: number, classes: number): void {
  if (Number.isInteger(label) && label >= 0 && label < classes) return;
  throw new CourseError(
    `Expected labels from 0 to ${classes - 1}, got ${label}. Give each row the number of one of its columns.`,
  );
}
