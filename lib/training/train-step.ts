// One step of training: forward, backward, update.
import { tf } from '../tf';
import { gradients } from './gradients';
import type { Tensor } from './kernels';
import type { Model } from './model';
import type { Optimizer } from './optimizer';

/**
 * Changes the model by one step of gradient descent on one batch.
 * @param x (B, inputs)
 * @param y one-hot rows (B, classes)
 * @returns the logits from before the update, (B, classes). Dispose them, or read the loss from them first.
 */
export function trainStep(
  model: Model,
  optimizer: Optimizer,
  x: Tensor,
  y: Tensor,
  learningRate: number,
): Tensor {
  return tf.tidy(() => {
    const { logits, updates } = gradients(model, x, y, { step: optimizer.numSteps });
    optimizer.apply(updates, learningRate);
    return logits;
  });
}
