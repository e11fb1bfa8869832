// Closed forms for a training step of a dense network. Letters as in dense.ts: B images, layers of sizes n_0 to n_L.
import { denseForwardFlops, parameterCount } from './dense';
import { type DenseFlops, flops, layers, matrixFlops, sum } from './dense-layers';

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
