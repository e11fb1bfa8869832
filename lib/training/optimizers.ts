// The optimizers by name, and the plainest of them.
import { CourseError } from '../core';
import { tf } from '../tf';
import { adam } from './adam';
import { multiply, subtract } from './kernels';
import { momentum } from './momentum';
import { type Optimizer, optimizerOf, type Rule } from './optimizer';

/** w <- w - learningRate g. Two kernels for each parameter, nothing remembered. */
const sgd: Rule = {
  name: 'sgd',
  slots: [],
  start(learningRate) {
    const rate = tf.scalar(learningRate);
    return (now, gradient) => subtract(now, multiply(gradient, rate));
  },
};

const RULES = { sgd, momentum, adam } as const;

/** The optimizers that `fit` knows. */
export type OptimizerName = keyof typeof RULES;

/** The learning rate of each optimizer when none is given. */
export const DEFAULT_LEARNING_RATES: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.1,
  momentum: 0.01,
  adam: 0.001,
};

/**
 * A fresh optimizer, which remembers nothing yet. Dispose it when you are done.
 * @throws CourseError for another name.
 */
export function optimizer(name: OptimizerName): Optimizer {
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (rule) return optimizerOf(rule);
  throw new CourseError(
    `Expected the optimizer to be one of ${Object.keys(RULES).join(', ')}, got "${name}". Take one of these.`,
  );
}
