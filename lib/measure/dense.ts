// Closed forms for a dense network, to hold against the ledger: the same numbers without running anything.
//
// Letters: B images in a batch, layers of sizes n_0 (input), n_1, ..., n_L (output).
import { CourseError } from '../core';

/** Operations of one pass, by kind. */
export interface DenseFlops {
  /** Matrix products only: what papers count. */
  readonly matrix: number;
  /** Everything else: biases, activations, loss, update. */
  readonly other: number;
  /** Both together. */
  readonly total: number;
}

/** What ends the forward pass; hidden layers always have relu. */
export interface DenseOptions {
  /** `softmax` (the default) makes probabilities of the output; `none` leaves logits. */
  readonly output?: 'softmax' | 'none';
}

/**
 * Weights and biases of a dense network: 101,770 for [784, 128, 10].
 * @param layerSizes from input to output, two at least.
 * @throws CourseError for sizes that are not whole numbers from 1.
 */
export function parameterCount(layerSizes: readonly number[]): number {
  return sum(layers(layerSizes).map(([from, to]) => from * to + to));
}

/**
 * Bytes that the weights and biases take.
 * @param bytesPerWeight 4 for float32 (the default), 1 for int8.
 */
export function weightBytes(layerSizes: readonly number[], bytesPerWeight = 4): number {
  return parameterCount(layerSizes) * bytesPerWeight;
}

/**
 * A prediction: x W + b in each layer, relu in all but the last, softmax at the end.
 *
 * Matrix: 2 B n_(l-1) n_l, so 203,264 for [784, 128, 10] and one image. Bias and relu: 1 each for an output. Softmax:
 * 5n - 2 a row (largest, subtract, exp, sum, divide).
 * @param batchSize images at once. Default 1.
 */
export function denseForwardFlops(
  layerSizes: readonly number[],
  batchSize = 1,
  { output = 'softmax' }: DenseOptions = {},
): DenseFlops {
  const each = layers(layerSizes);
  const classes = layerSizes[layerSizes.length - 1];
  const biases = batchSize * sum(each.map(([, to]) => to));
  const relus = biases - batchSize * classes;
  const softmax = output === 'softmax' ? batchSize * (5 * classes - 2) : 0;
  return flops(matrixFlops(each, batchSize), biases + relus + softmax);
}

/**
 * Back from the gradient of the logits to that of every weight and bias.
 *
 * Matrix: x^T dy for the weights of each layer, and dy W^T for the input of each but the first, whose gradient nobody
 * needs: twice the forward pass less 2 B n_0 n_1. Other: a bias adds up its column (B - 1 additions), relu makes a mask
 * and multiplies by it (2 for each number).
 */
export function denseBackwardFlops(layerSizes: readonly number[], batchSize = 1): DenseFlops {
  const each = layers(layerSizes);
  const biases = (batchSize - 1) * sum(each.map(([, to]) => to));
  const relus = 2 * batchSize * sum(layerSizes.slice(1, -1));
  return flops(matrixFlops(each, batchSize) + matrixFlops(each.slice(1), batchSize), biases + relus);
}

/**
 * Cross-entropy from logits, and its gradient, as `tf.losses.softmaxCrossEntropy` computes them.
 *
 * Forward, a row of n: largest (n - 1), subtract (n), exp (n), sum (n - 1), log and add (2), subtract (n), times the
 * labels (n), minus (n), sum (n - 1): 8n - 1; then B - 1 additions and a division for the mean. Backward: one division,
 * B products to spread it, and for a row exp, subtract, multiply (3n), which tfjs does a second time for the gradient
 * of the labels, though nobody asks for it.
 */
export function crossEntropyFlops(classes: number, batchSize = 1): DenseFlops {
  const forward = batchSize * (8 * classes - 1) + batchSize;
  const backward = 1 + batchSize + batchSize * 2 * 3 * classes;
  return flops(0, forward + backward);
}

/** Plain gradient descent: w - rate * gradient, 2 for each parameter. */
export function sgdFlops(layerSizes: readonly number[]): DenseFlops {
  return flops(0, 2 * parameterCount(layerSizes));
}

/**
 * One step of training on one batch: forward to logits, loss, backward, SGD update.
 *
 * Its matrix part is three times a prediction's less 2 B n_0 n_1.
 */
export function denseTrainingFlops(layerSizes: readonly number[], batchSize = 1): DenseFlops {
  const parts = [
    denseForwardFlops(layerSizes, batchSize, { output: 'none' }),
    crossEntropyFlops(layerSizes[layerSizes.length - 1], batchSize),
    denseBackwardFlops(layerSizes, batchSize),
    sgdFlops(layerSizes),
  ];
  return flops(sum(parts.map((part) => part.matrix)), sum(parts.map((part) => part.other)));
}

function matrixFlops(each: readonly (readonly [number, number])[], batchSize: number): number {
  return 2 * batchSize * sum(each.map(([from, to]) => from * to));
}

/** [784, 128, 10] -> [[784, 128], [128, 10]] */
function layers(sizes: readonly number[]): [number, number][] {
  if (sizes.length < 2 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new CourseError(
      `Expected layer sizes from input to output, such as [784, 128, 10], got [${sizes.join(', ')}]. ` +
        'Give two or more whole numbers from 1.',
    );
  }
  return sizes.slice(1).map((to, i) => [sizes[i], to]);
}

function flops(matrix: number, other: number): DenseFlops {
  return { matrix, other, total: matrix + other };
}

function sum(values: readonly number[]): number {
  return values.reduce((sofar, value) => sofar + value, 0);
}
