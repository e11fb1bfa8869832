// The kernels that a convolution needs beside those of the mlp, called without a detour.
import { tf } from '../../tf';
import type { Tensor } from '../kernels';

function run(kernel: string, inputs: tf.NamedTensorMap, attributes?: tf.NamedAttrMap): Tensor {
  return tf.engine().runKernel(kernel, inputs, attributes) as Tensor;
}

/** The same numbers under another shape. */
export function reshape(x: Tensor, shape: number[]): Tensor {
  return run('Reshape', { x }, { shape });
}

/** The axes in another order. */
export function transpose(x: Tensor, perm: number[]): Tensor {
  return run('Transpose', { x }, { perm });
}

/** The first axis back to front. */
export function reverseFirst(x: Tensor): Tensor {
  return run('Reverse', { x }, { dims: [0] });
}

/** One more place of zeros at the end of the middle axis: (B, P, C) -> (B, P + 1, C). */
export function padMiddle(x: Tensor): Tensor {
  const paddings = [
    [0, 0],
    [0, 1],
    [0, 0],
  ];
  return run('PadV2', { x }, { paddings, constantValue: 0 });
}

/** Places of the middle axis by number: (B, P, C), (I) -> (B, I, C). */
export function placesAt(x: Tensor, indices: Tensor): Tensor {
  return run('GatherV2', { x, indices }, { axis: 1, batchDims: 0 });
}

const HALVING = { filterSize: 2, strides: 2, pad: 'valid' };

/** The largest number of each 2 x 2 square, channel by channel: (B, H, W, C) -> (B, H/2, W/2, C). */
export function maxPool(x: Tensor): Tensor {
  return run('MaxPool', { x }, HALVING);
}

/** Back through `maxPool`: each gradient goes where the largest number was, to the first of equals. */
export function maxPoolGradient(dy: Tensor, input: Tensor, output: Tensor): Tensor {
  return run('MaxPoolGrad', { dy, input, output }, HALVING);
}
