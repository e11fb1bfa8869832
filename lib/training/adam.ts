// Adam: a step of about the learning rate in every direction, whatever the size of the gradient.
import { tf } from '../tf';
import { adamUpdate } from './adam-kernel';
import type { Rule } from './optimizer';

/** The constants of the paper. */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/**
 * Adam with bias correction (Kingma and Ba 2015, arXiv 1412.6980, algorithm 1). One kernel and two remembered tensors
 * for each parameter.
 *
 * The corrected averages are mean / c1 and square / c2 with c1 = 1 - beta1^t, c2 = 1 - beta2^t. Instead of dividing
 * tensors by them, the step is scaled by sqrt(c2) / c1 and epsilon by sqrt(c2), which is the same.
 */
export const adam: Rule = {
  name: 'adam',
  slots: ['mean', 'square'],
  start(learningRate, step) {
    const { beta1, beta2, epsilon } = ADAM;
    const root = Math.sqrt(1 - beta2 ** step);
    const rate = tf.scalar((learningRate * root) / (1 - beta1 ** step));
    const floor = tf.scalar(epsilon * root);
    return (parameter, gradient, [mean, square]) => {
      const [next, nextMean, nextSquare] = adamUpdate(
        { parameter, gradient, mean, square, rate, floor },
        { beta1, beta2 },
      );
      mean.assign(nextMean);
      square.assign(nextSquare);
      return next;
    };
  },
};
