// What goes from a GPT's training to inference: the blueprint and the weights.
import { type GptBlueprint, writeArtifact } from '../../artifact';
import { CourseError } from '../../core';
import type { GptModel } from './parameters';

/**
 * Writes a GPT as an artifact for `course/inference`. Gradients and optimizer state stay behind.
 * @param path by convention `NAME.safetensors`; a file of that name is replaced in one step.
 * @param extra what the blueprint may say beside the sizes.
 * @returns the weights' fingerprint.
 * @throws CourseError for weights that are NaN or infinite, and for a model with adapters.
 */
export function exportGpt(
  model: GptModel,
  path: string,
  extra: Pick<GptBlueprint, 'trainedOn'> = {},
): string {
  if (model.adapters.size > 0) {
    throw new CourseError(
      `Expected a model without adapters, got one with ${model.adapters.size}. ` +
        'An artifact holds the kernels alone: call mergeLora(model) first.',
    );
  }
  return writeArtifact(path, { blueprint: { ...model.blueprint, ...extra }, weights: model.weights() });
}
