// The pooling layer: of each 2 x 2 square of pixels only the largest number goes on.
import type { Layer } from '../layer';
import { maxPool, maxPoolGradient, reshape } from './kernels';
import { sizeOfVolume, type Volume } from './neighbours';

/** Halves height and width, channel by channel: (B, H W C) -> (B, H/2 W/2 C). It has no parameters. */
export function pool(name: string, input: Volume): Layer {
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
