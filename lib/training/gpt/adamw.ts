// AdamW: Adam, and apart from it a small pull of every matrix towards 0.
import { tf } from '../../tf';
import { adamUpdate } from '../adam-kernel';
import { multiply } from '../kernels';
import { type Optimizer, optimizerOf, type Rule } from '../optimizer';

/** The constants that language models are trained with; beta2 is lower than Adam's own, so that it forgets sooner. */
export const ADAMW = { beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1 } as const;

/**
 * AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101): w <- w (1 - learningRate weightDecay), then Adam's step.
 * Vectors (the gains of the norms) are not pulled.
 */
function adamW(constants: Partial<Record<keyof typeof ADAMW, number>> = {}): Rule {
  const { beta1, beta2, epsilon, weightDecay } = { ...ADAMW, ...constants };
  return {
    name: 'adamW',
    slots: ['mean', 'square'],
    start(learningRate, step) {
      const root = Math.sqrt(1 - beta2 ** step);
      const rate = tf.scalar((learningRate * root) / (1 - beta1 ** step));
      const floor = tf.scalar(epsilon * root);
      const shrink = tf.scalar(1 - learningRate * weightDecay);
      return (now, gradient, [mean, square]) => {
        const parameter = now.rank > 1 ? multiply(now, shrink) : now;
        const state = { parameter, gradient, mean, square, rate, floor };
        const [next, nextMean, nextSquare] = adamUpdate(state, { beta1, beta2 });
        mean.assign(nextMean);
        square.assign(nextSquare);
        return next;
      };
    },
  };
}

/** A fresh AdamW, which remembers nothing yet. Dispose it when you are done. */
export function gptOptimizer(constants: Partial<Record<keyof typeof ADAMW, number>> = {}): Optimizer {
  return optimizerOf(adamW(constants));
}
