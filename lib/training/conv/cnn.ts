// The convolutional network: 3 x 3 convolutions with relu and pooling, and one dense layer at the end.

import { CourseError, random } from '../../core';
import { dense } from '../dense';
import type { Layer } from '../layer';
import { type Model, modelOf } from '../model';
import { relu } from '../relu';
import { conv } from './conv';
import { maxPool, maxPoolGradient, reshape } from './kernels';
import { sizeOfVolume, type Volume } from './neighbours';

/** What a convolutional network is made of. */
export interface CnnOptions {
  /** Height and width of the images in pixels. Default [8, 8], the digits'. */
  readonly imageShape?: readonly [number, number];
  /** Filters of each convolution. Default [8, 16]. */
  readonly filters?: readonly number[];
  /** Default 10. */
  readonly numClasses?: number;
  /** Seed of the first weights. */
  readonly seed: number | string;
}

/**
 * Builds a convolutional network for images of one channel, with fresh weights, the same for the same seed on every
 * backend. It is a model like `mlp`'s: `fit`, `evaluate`, `predict`, checkpoints and hooks work on it.
 *
 * Convolution i is `conv<i>`, then come `relu<i>` and `pool<i>`, which halves height and width; the last layer is
 * `dense`. A layer is frozen by its name: `model.layer('conv1').trainable = false`. The backend must be started.
 * @throws CourseError for a size that is no whole number from 1, or a height or width that can't be halved so often.
 */
export function cnn(options: CnnOptions): Model {
  const { imageShape = [8, 8], filters = [8, 16], numClasses = 10, seed } = options;
  checkSizes([...imageShape, ...filters, numClasses], imageShape, filters.length);
  const layers: Layer[] = [];
  let volume: Volume = { height: imageShape[0], width: imageShape[1], channels: 1 };
  const layerSizes = [sizeOfVolume(volume)];
  filters.forEach((count, i) => {
    const name = `conv${i + 1}`;
    layers.push(conv({ name, input: volume, filters: count, random: random(seed).fork(name) }));
    volume = { ...volume, channels: count };
    layers.push(relu(`relu${i + 1}`), pool(`pool${i + 1}`, volume));
    volume = { ...volume, height: volume.height / 2, width: volume.width / 2 };
    layerSizes.push(sizeOfVolume(volume));
  });
  const inputs = sizeOfVolume(volume);
  layers.push(dense({ name: 'dense', inputs, outputs: numClasses, random: random(seed).fork('dense') }));
  return modelOf({ layers, layerSizes: [...layerSizes, numClasses], seed });
}

function checkSizes(sizes: readonly number[], imageShape: readonly number[], numHalvings: number): void {
  const step = 2 ** numHalvings;
  const areSizes = sizes.every((size) => Number.isSafeInteger(size) && size >= 1);
  if (areSizes && imageShape.every((size) => size % step === 0)) return;
  throw new CourseError(
    `Expected whole numbers from 1, and an image that ${numHalvings} poolings can halve, got ` +
      `${imageShape.join(' x ')} pixels and sizes ${sizes.slice(2).join(', ')}. ` +
      'Try imageShape: [8, 8], filters: [8, 16], numClasses: 10.',
  );
}

/** Halves height and width, channel by channel: (B, H W C) -> (B, H/2 W/2 C). It has no parameters. */
function pool(name: string, input: Volume): Layer {
  const { height, width, channels } = input;
  const [outHeight, outWidth] = [height / 2, width / 2];
  return {
    name,
    kind: 'pool',
    trainable: true,
    parameters: [],
    statistics: [],
    forward(x) {
      const numRows = x.shape[0];
      const images = reshape(x, [numRows, height, width, channels]); // (B, H W C) -> (B, H, W, C)
      const largest = maxPool(images); // (B, H/2, W/2, C)
      return {
        output: reshape(largest, [numRows, outHeight * outWidth * channels]),
        backward: (gradient, wanted) => {
          if (!wanted.input) return { parameters: [] };
          const byPixel = reshape(gradient, [numRows, outHeight, outWidth, channels]);
          const input = maxPoolGradient(byPixel, images, largest); // (B, H, W, C)
          return {
            parameters: [],
            input: reshape(input, [numRows, sizeOfVolume({ height, width, channels })]),
          };
        },
      };
    },
  };
}
