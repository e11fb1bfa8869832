// What a dense network keeps of the forward pass until the backward pass has used it.
import { CourseError } from '../core';
import { expectCounts } from './quantities';

/**
 * Bytes of the activations of a dense network in training: the input of each layer, B (n_0 + ... + n_(L-1)) numbers.
 *
 * The backward pass of a layer needs what went in; relu's slope can be read off the next layer's input. The result of
 * the last layer is the loss's business and not counted. In inference one layer's input can be dropped at once.
 * @param layerSizes from input to output, two at least.
 * @param batchSize B, default 1.
 * @param bytesPerNumber default 4 (float32).
 * @throws CourseError for sizes that are not whole numbers from 1.
 */
export function denseActivationBytes(
  layerSizes: readonly number[],
  batchSize = 1,
  bytesPerNumber = 4,
): number {
  if (layerSizes.length < 2) {
    throw new CourseError(
      `Expected layer sizes from input to output, two at least, got ${layerSizes.length}. Pass for example [64, 32, 10].`,
    );
  }
  const named = Object.fromEntries(layerSizes.map((size, i) => [`layerSizes[${i}]`, size]));
  expectCounts('denseActivationBytes', { ...named, batchSize, bytesPerNumber });
  const inputs = layerSizes.slice(0, -1).reduce((sum, size) => sum + size, 0);
  return batchSize * inputs * bytesPerNumber;
}
