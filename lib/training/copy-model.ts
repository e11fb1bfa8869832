// A second model with the same tensors, so that one can learn and the other stay.
import { CourseError } from '../core';
import { mlp } from './mlp';
import type { Model } from './model';

/**
 * Copies a multilayer perceptron of dense layers: same sizes, seed and weights, every layer trainable.
 * @throws CourseError for a model with other layers (dropout, batch norm, convolutions): build it again and hand over `weights()`.
 */
export function copyModel(model: Model): Model {
  const extra = model.layers.find(({ kind }) => kind !== 'dense' && kind !== 'relu');
  if (extra) {
    throw new CourseError(
      `Expected a model of dense layers to copy, got one with ${extra.name}. ` +
        'Build it again with the same options, then call setWeights(model.weights()).',
    );
  }
  const copy = mlp({ layerSizes: model.layerSizes, seed: model.seed });
  copy.setWeights(model.weights());
  return copy;
}
