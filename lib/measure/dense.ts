// Closed forms for a prediction by a dense network, to hold against the ledger: the same numbers, nothing run.
//
// Letters: B images in a batch, layers of sizes n_0 (input), n_1, ..., n_L (output).
import { type DenseFlops, flops, layers, matrixFlops, sum } from './dense-layers';

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
