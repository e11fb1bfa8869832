// Dropout: in training mode some numbers are left out by chance; in evaluation mode nothing happens.
import { type Random, sizeOf } from '../core';
import { tf } from '../tf';
import { multiply, type Tensor } from './kernels';
import type { Layer } from './layer';

/**
 * A dropout layer (Srivastava et al. 2014, in the form that scales while training, "inverted").
 *
 * In training mode each number becomes 0 with probability `rate`, and the others are divided by `1 - rate`, so that
 * the expected value stays. It has no parameters and is not exported.
 * @param rate from 0 (included) to 1 (excluded).
 */
export function dropout(name: string, rate: number): Layer {
  return {
    name,
    kind: 'dropout',
    trainable: true,
    parameters: [],
    statistics: [],
    forward(x, mode) {
      const mask = mode.training ? dropoutMask(x.shape, rate, mode.random(name)) : undefined;
      const through = (t: Tensor): Tensor => (mask ? multiply(t, mask) : t);
      return {
        output: through(x),
        backward: (gradient, wanted) => ({
          parameters: [],
          input: wanted.input ? through(gradient) : undefined,
        }),
      };
    },
  };
}

/** 0 with probability `rate`, else 1 / (1 - rate), in the given shape. */
function dropoutMask(shape: number[], rate: number, random: Random): Tensor {
  const kept = 1 / (1 - rate);
  const values = Float32Array.from({ length: sizeOf(shape) }, () => (random.next() < rate ? 0 : kept));
  return tf.tensor(values, shape);
}
