// What a model holds in memory while it learns: weights, gradients, and what the optimizer remembers.
import { tf } from '../tf';
import { gradients } from './gradients';
import type { Tensor } from './kernels';
import type { Model } from './model';
import { optimizer } from './optimizers';
import { trainStep } from './train-step';

/** Bytes of what lies beside each other in a step of training; activations and the batch are not counted. */
export interface TrainingMemory {
  /** Weights, running averages included, in bytes. */
  readonly weights: number;
  /** Gradients of the trainable layers, in bytes. */
  readonly gradients: number;
  /** What Adam remembers of the trainable layers, in bytes. */
  readonly optimizer: number;
}

/**
 * Makes one step with Adam on a batch, and counts the tensors that are there. The step changes the model.
 * @param x (B, inputs)
 * @param y one-hot rows (B, classes)
 */
export function trainingMemory(model: Model, x: Tensor, y: Tensor): TrainingMemory {
  const adam = optimizer('adam');
  trainStep(model, adam, x, y, 0.001).dispose();
  const found = tf.tidy(() => bytesOf(gradients(model, x, y).updates.map(({ gradient }) => gradient)));
  const remembered = bytesOf(adam.memory.map(({ variable }) => variable));
  adam.dispose();
  return {
    weights: bytesOf(model.tensors.map(({ variable }) => variable)),
    gradients: found,
    optimizer: remembered,
  };
}

/** Four bytes for each float32. */
function bytesOf(tensors: readonly { readonly size: number }[]): number {
  return 4 * tensors.reduce((sum, { size }) => sum + size, 0);
}
