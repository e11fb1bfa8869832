// Backpropagation by hand: the layers' own backward passes, last layer first.
import { DataError } from '../core';
import type { Tensor } from './kernels';
import type { Parameter } from './layer';
import { softmaxCrossEntropyGradient } from './loss';
import type { ForwardOptions, Model } from './model';

/** A parameter and the gradient of the mean loss by it, of the same shape. */
export interface Update {
  readonly parameter: Parameter;
  readonly gradient: Tensor;
}

/** What one forward and one backward pass give. */
export interface Gradients {
  /** (B, classes) */
  readonly logits: Tensor;
  /** Of the trainable layers only, last layer first. */
  readonly updates: readonly Update[];
}

/**
 * The gradient of the mean cross-entropy by every trainable parameter, without tfjs's own differentiation.
 *
 * Frozen layers get none, and the pass ends at the lowest trainable layer. Call it inside `tf.tidy`.
 * @param x (B, inputs)
 * @param y one-hot rows (B, classes)
 * @param options default: training mode.
 * @throws DataError for an empty batch, or one with another number of labels than rows.
 */
export function gradients(model: Model, x: Tensor, y: Tensor, options: ForwardOptions = {}): Gradients {
  expectBatch(x.shape[0], y.shape[0]);
  const passes = model.passes(x, { training: true, ...options });
  const logits = passes[passes.length - 1].output;
  const lowest = model.layers.findIndex(learns);
  const updates: Update[] = [];
  let gradient: Tensor | undefined = lowest < 0 ? undefined : softmaxCrossEntropyGradient(logits, y);
  for (let i = passes.length - 1; i >= lowest && gradient; i--) {
    const layer = model.layers[i];
    const found = passes[i].backward(gradient, { parameters: learns(layer), input: i > lowest });
    found.parameters.forEach((of, p) => {
      updates.push({ parameter: layer.parameters[p], gradient: of });
    });
    gradient = found.input;
  }
  return { logits, updates };
}

/** The mean over no rows would be NaN, and one step with it would make every weight NaN. */
function expectBatch(numRows: number, numLabels: number): void {
  if (numRows > 0 && numRows === numLabels) return;
  throw new DataError(
    `Expected a batch of one row or more with a label each, got ${numRows} rows and ${numLabels} labels. ` +
      'Check how the batches are cut.',
  );
}

function learns({ trainable, parameters }: Model['layers'][number]): boolean {
  return trainable && parameters.length > 0;
}
