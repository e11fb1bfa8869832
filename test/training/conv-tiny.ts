// The convolutional network written down a second time, from TensorFlow.js's own operations and from plain loops.
import { random } from 'course/core';
import { tf } from 'course/tf';
import { type CnnOptions, cnn, type Model } from 'course/training';

/** A network whose every tensor is drawn at random, so that no bias is 0. */
export function tinyCnn(seed: number, options: Partial<CnnOptions> = {}): Model {
  const model = cnn({ imageShape: [4, 8], filters: [2, 3], numClasses: 3, seed, ...options });
  const draw = random(`weights/${seed}`);
  for (const { variable } of model.tensors) {
    tf.tidy(() => variable.assign(tf.tensor(normals(variable.size, draw.normal), variable.shape)));
  }
  return model;
}

/** Images, (B, H W), and one-hot labels, (B, classes). */
export function tinyBatch(numRows: number, pixels: number, numClasses: number, seed: number) {
  const draw = random(`batch/${seed}`);
  const x = tf.tensor2d(normals(numRows * pixels, draw.normal), [numRows, pixels]);
  const labels = Array.from({ length: numRows }, () => draw.integer(numClasses));
  return { x, y: tf.tidy(() => tf.oneHot(labels, numClasses).cast('float32')) as tf.Tensor2D, labels };
}

/** The logits by tf.conv2d and tf.maxPool. */
export function tfLogits(model: Model, x: tf.Tensor, [height, width]: number[]): tf.Tensor2D {
  let images = x.reshape([-1, height, width, 1]) as tf.Tensor4D;
  for (const { parameters, kind } of model.layers) {
    if (kind !== 'conv') continue;
    const [kernel, bias] = parameters.map(({ variable }) => variable);
    const filter = kernel.reshape([3, 3, -1, bias.size]) as tf.Tensor4D;
    images = tf.maxPool(
      tf.relu(tf.conv2d(images, filter, 1, 'same').add(bias)) as tf.Tensor4D,
      2,
      2,
      'valid',
    );
  }
  const [kernel, bias] = model.layer('dense').parameters.map(({ variable }) => variable);
  return tf.add(tf.matMul(images.reshape([x.shape[0], -1]), kernel as tf.Tensor2D), bias);
}

/** The mean cross-entropy in 64-bit numbers, by loops over every pixel, neighbour and channel. */
export function plainLoss(
  weights: ReadonlyMap<string, ArrayLike<number>>,
  images: readonly ArrayLike<number>[],
  labels: readonly number[],
  [height, width]: readonly number[],
  numConvolutions: number,
): number {
  const of = (name: string): ArrayLike<number> => weights.get(name) as ArrayLike<number>;
  const losses = images.map((image, row) => {
    let signal: ArrayLike<number> = image;
    let [h, w, channels] = [height, width, 1];
    for (let i = 1; i <= numConvolutions; i++) {
      signal = plainConv(signal, h, w, channels, of(`conv${i}/kernel`), of(`conv${i}/bias`));
      channels = of(`conv${i}/bias`).length;
      signal = plainPool(signal, h, w, channels);
      [h, w] = [h / 2, w / 2];
    }
    return surprise(plainDense(signal, of('dense/kernel'), of('dense/bias')), labels[row]);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function plainConv(
  x: ArrayLike<number>,
  h: number,
  w: number,
  channels: number,
  kernel: ArrayLike<number>,
  bias: ArrayLike<number>,
): number[] {
  const filters = bias.length;
  const sumAt = (r: number, c: number, f: number): number => {
    let sum = bias[f];
    for (let i = 0; i < 9; i++) {
      const [row, column] = [r + Math.floor(i / 3) - 1, c + (i % 3) - 1];
      if (row < 0 || row >= h || column < 0 || column >= w) continue;
      for (let k = 0; k < channels; k++) {
        sum += x[(row * w + column) * channels + k] * kernel[(i * channels + k) * filters + f];
      }
    }
    return Math.max(0, sum);
  };
  return Array.from({ length: h * w * filters }, (_, at) => {
    const pixel = Math.floor(at / filters);
    return sumAt(Math.floor(pixel / w), pixel % w, at % filters);
  });
}

function plainPool(x: ArrayLike<number>, h: number, w: number, channels: number): number[] {
  return Array.from({ length: (h * w * channels) / 4 }, (_, at) => {
    const pixel = Math.floor(at / channels);
    const [row, column] = [2 * Math.floor(pixel / (w / 2)), 2 * (pixel % (w / 2))];
    const corners = [0, 1, w, w + 1].map((step) => (row * w + column + step) * channels + (at % channels));
    return Math.max(...corners.map((place) => x[place]));
  });
}

function plainDense(x: ArrayLike<number>, kernel: ArrayLike<number>, bias: ArrayLike<number>): number[] {
  return Array.from(bias, (start, k) =>
    Array.from(x).reduce((sum, value, i) => sum + value * kernel[i * bias.length + k], start),
  );
}

function surprise(logits: readonly number[], label: number): number {
  return Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - logits[label]), 0));
}

function normals(count: number, normal: () => number): Float32Array {
  return Float32Array.from({ length: count }, () => normal());
}
