// Adam: a step of about the learning rate in every direction, whatever the size of the gradient.
import { tf } from '../tf';
import { add, divide, multiply, squareRoot, subtract } from './kernels';
import type { Rule } from './optimizer';

/** The constants of the paper. */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/**
 * Adam with bias correction (Kingma and Ba 2015, arXiv 1412.6980, algorithm 1).
 *
 * It remembers M = m / (1 - beta1) and V = v / (1 - beta2), which spares three kernels of thirteen: the constants of
 * the paper's m and v, and the bias correction, go into two numbers that change from step to step.
 */
export const adam: Rule = {
  name: 'adam',
  slots: ['gradientSum', 'squareSum'],
  start(learningRate, step) {
    const { beta1, beta2, epsilon } = ADAM;
    const ofMean = (1 - beta1) / (1 - beta1 ** step); // the corrected mean is M times this
    const ofRoot = Math.sqrt((1 - beta2) / (1 - beta2 ** step)); // the corrected root is sqrt(V) times this
    const [stays1, stays2] = [tf.scalar(beta1), tf.scalar(beta2)];
    const rate = tf.scalar((learningRate * ofMean) / ofRoot);
    const floor = tf.scalar(epsilon / ofRoot);
    return (now, gradient, [gradientSum, squareSum]) => {
      gradientSum.assign(add(multiply(gradientSum, stays1), gradient)); // M
      squareSum.assign(add(multiply(squareSum, stays2), multiply(gradient, gradient))); // V
      const size = add(squareRoot(squareSum), floor);
      return subtract(now, divide(multiply(gradientSum, rate), size));
    };
  },
};
