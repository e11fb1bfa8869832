// Momentum: the steps so far push on.
import { tf } from '../tf';
import { add, multiply, subtract } from './kernels';
import type { Rule } from './optimizer';

/** How much of the velocity stays at each step. */
export const MOMENTUM = 0.9;

/** v <- 0.9 v + g, then w <- w - learningRate v. Four kernels and one remembered tensor for each parameter. */
export const momentum: Rule = {
  name: 'momentum',
  slots: ['velocity'],
  start(learningRate) {
    const rate = tf.scalar(learningRate);
    const stays = tf.scalar(MOMENTUM);
    return (now, gradient, [velocity]) => {
      velocity.assign(add(multiply(velocity, stays), gradient));
      return subtract(now, multiply(velocity, rate));
    };
  },
};
