// Closed forms for what course/training and its inference do, kernel by kernel: the ledger's numbers, nothing run.
//
// Letters: B rows in a batch, layers of sizes n_0 (input), n_1, ..., n_L (output), P parameters. All numbers are
// float32, 4 bytes each.
import { denseForwardFlops, parameterCount } from './dense';
import { type DenseFlops, flops, layers, sum } from './dense-layers';
import { denseBackwardFlops } from './dense-training';
import type { Receipt } from './ledger';

/** What a pass does. The fields are those of a receipt. */
export type Work = Pick<Receipt, 'flops' | 'matrixFlops' | 'bytesRead' | 'bytesWritten'>;

/** A training step by its parts. */
export interface StepWork {
  /** From the batch to the logits. */
  readonly forward: Work;
  /** The gradient of the mean cross-entropy by the logits. */
  readonly loss: Work;
  /** From there to the gradient of every weight and bias. */
  readonly backward: Work;
  /** The optimizer's change of every parameter. */
  readonly update: Work;
  /** All four. */
  readonly total: Work;
}

/** The rules of gradient descent that have a closed form. */
export type UpdateRule = 'sgd' | 'momentum' | 'adam';

/**
 * What each rule does to one parameter, in numbers: operations, numbers read, numbers written; and how many single
 * numbers (rates and the like) it reads for each tensor.
 *
 * sgd: rate * gradient, then w - that. momentum: 0.9 v, + g, rate * v, w - that. Adam: 3 for the mean, 4 for the
 * square, 5 for the step; one kernel reads w, g and both averages and writes three of them.
 */
const RULES: Readonly<Record<UpdateRule, { flops: number; read: number; written: number; singles: number }>> =
  {
    sgd: { flops: 2, read: 1 + 2, written: 2, singles: 1 },
    momentum: { flops: 4, read: 1 + 2 + 1 + 2, written: 4, singles: 2 },
    adam: { flops: 12, read: 4, written: 3, singles: 2 },
  };

/** Inference: the forward pass from a batch to its logits; softmax is not in it. Default: one row. */
export function denseInferenceWork(layerSizes: readonly number[], batchSize = 1): Work {
  const B = batchSize;
  const each = layers(layerSizes);
  const hidden = sum(layerSizes.slice(1, -1));
  // product: x (B, n) and W (n, m) -> (B, m); bias: (B, m) and (m) -> (B, m); relu, but in the last layer: (B, m) -> (B, m)
  const read = sum(each.map(([n, m]) => B * n + n * m + B * m + m)) + B * hidden;
  const written = 2 * B * sum(each.map(([, m]) => m)) + B * hidden;
  return work(denseForwardFlops(layerSizes, B, { output: 'none' }), read, written);
}

/**
 * A step of training on one batch, as `trainStep` of course/training makes it.
 * @param options rows in the batch, and the rule. Default: 1 and `sgd`.
 */
export function denseStepWork(
  layerSizes: readonly number[],
  { batchSize = 1, optimizer = 'sgd' }: { batchSize?: number; optimizer?: UpdateRule } = {},
): StepWork {
  const forward = denseInferenceWork(layerSizes, batchSize);
  const loss = lossWork(layerSizes[layerSizes.length - 1], batchSize);
  const backward = backwardWork(layerSizes, batchSize);
  const update = updateWork(layerSizes, optimizer);
  return { forward, loss, backward, update, total: addWork(forward, loss, backward, update) };
}

/** (softmax(logits) - y) / B. A row of n: softmax 5n - 2, minus n, divided n. The divisor is one number more to read. */
function lossWork(n: number, B: number): Work {
  return work(flops(0, B * (7 * n - 2)), (1 + 2 + 1) * B * n + 1, 3 * B * n);
}

function backwardWork(layerSizes: readonly number[], B: number): Work {
  const each = layers(layerSizes);
  // x^T (n, B) and dy (B, m) -> (n, m); the column sums of dy -> (m)
  const parameters = {
    read: sum(each.map(([n, m]) => B * n + B * m + B * m)),
    written: parameterCount(layerSizes),
  };
  // but in the first layer: dy (B, m) and W^T (m, n) -> (B, n); then through relu: (B, n) and (B, n) -> (B, n)
  const inputs = each.slice(1).map(([n, m]) => ({ read: B * m + n * m + 2 * B * n, written: 2 * B * n }));
  const read = parameters.read + sum(inputs.map((input) => input.read));
  const written = parameters.written + sum(inputs.map((input) => input.written));
  return work(denseBackwardFlops(layerSizes, B), read, written);
}

function updateWork(layerSizes: readonly number[], optimizer: UpdateRule): Work {
  const rule = RULES[optimizer];
  const P = parameterCount(layerSizes);
  const tensors = 2 * layers(layerSizes).length;
  return work(flops(0, rule.flops * P), rule.read * P + rule.singles * tensors, rule.written * P);
}

/** The sum of several pieces of work. */
export function addWork(...parts: readonly Work[]): Work {
  const total = (field: keyof Work): number => sum(parts.map((part) => part[field]));
  return {
    flops: total('flops'),
    matrixFlops: total('matrixFlops'),
    bytesRead: total('bytesRead'),
    bytesWritten: total('bytesWritten'),
  };
}

/** @param read and @param written in numbers of 4 bytes. */
function work({ matrix, total }: DenseFlops, read: number, written: number): Work {
  return { flops: total, matrixFlops: matrix, bytesRead: 4 * read, bytesWritten: 4 * written };
}
