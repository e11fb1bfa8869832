// Plain gradient descent: a step against the gradient.
import { tf } from '../tf';
import { multiply, subtract } from './kernels';
import type { Rule } from './optimizer';

/** w <- w - learningRate g. Two kernels for each parameter, nothing remembered. */
export const sgd: Rule = {
  name: 'sgd',
  slots: [],
  start(learningRate) {
    const rate = tf.scalar(learningRate);
    return (now, gradient) => subtract(now, multiply(gradient, rate));
  },
};
