// What goes from training to inference: dense layers and their weights, and nothing that only training needs.
import { type MlpBlueprint, type Weights, type WeightTensor, writeArtifact } from '../artifact';
import { CourseError } from '../core';
import { BATCH_NORM_EPSILON } from './batch-norm';
import type { Model } from './model';

/** What the blueprint may say beside the layers. */
export type ArtifactExtra = Pick<MlpBlueprint, 'classes' | 'inputScale' | 'trainedOn'>;

/**
 * Writes the model as an artifact for `course/inference`. Gradients, optimizer state and dropout stay behind; batch
 * norm, which in evaluation mode is one more scale and shift, is folded into the dense layer before it.
 * @param path by convention `NAME.safetensors`; a file of that name is replaced in one step.
 * @returns the weights' fingerprint.
 * @throws CourseError for weights that are NaN or infinite, and for a convolutional network.
 */
export function exportArtifact(model: Model, path: string, extra: ArtifactExtra = {}): string {
  return writeArtifact(path, { blueprint: blueprintOf(model, extra), weights: foldedWeights(model) });
}

/**
 * The model on paper: its dense layers, each with relu or, at the end, nothing.
 * @throws CourseError for a convolutional network.
 */
export function blueprintOf(model: Model, extra: ArtifactExtra = {}): MlpBlueprint {
  expectDense(model);
  const { layerSizes } = model;
  const numLayers = layerSizes.length - 1;
  const layers = layerSizes.slice(1).map((outputs, i) => ({
    name: `layer${i + 1}`,
    type: 'dense' as const,
    inputs: layerSizes[i],
    outputs,
    activation: i + 1 < numLayers ? ('relu' as const) : ('none' as const),
  }));
  return { format: 'course-model/1', kind: 'mlp', layers, ...extra };
}

/** The inference program multiplies dense matrices; convolutions stay in the training program. */
function expectDense({ layers }: Model): void {
  const conv = layers.find(({ kind }) => kind === 'conv');
  if (!conv) return;
  throw new CourseError(
    `Expected a model of dense layers to export, got one with ${conv.name}. ` +
      'Ask it with predict of course/training, or keep it with a checkpoint.',
  );
}

/** Kernels and biases only, with batch norm folded in. */
export function foldedWeights(model: Model): Weights {
  const weights = model.weights();
  const folded = new Map<string, WeightTensor>();
  for (let i = 1; i < model.layerSizes.length; i++) {
    const [kernel, bias] = [`layer${i}/kernel`, `layer${i}/bias`];
    const pair: Dense = { kernel: tensorOf(weights, kernel), bias: tensorOf(weights, bias) };
    const { kernel: k, bias: b } = weights.has(`norm${i}/scale`) ? fold(pair, `norm${i}`, weights) : pair;
    folded.set(kernel, k).set(bias, b);
  }
  return folded;
}

interface Dense {
  readonly kernel: WeightTensor;
  readonly bias: WeightTensor;
}

/** (x K + b - mean) f + shift = x (K f) + ((b - mean) f + shift), with f = scale / sqrt(variance + epsilon). */
function fold({ kernel, bias }: Dense, norm: string, weights: Weights): Dense {
  const [scale, shift, mean, variance] = ['scale', 'shift', 'mean', 'variance'].map(
    (name) => tensorOf(weights, `${norm}/${name}`).data,
  );
  const factor = Array.from(scale, (s, i) => s / Math.sqrt(variance[i] + BATCH_NORM_EPSILON));
  const outputs = factor.length;
  return {
    kernel: { shape: kernel.shape, data: kernel.data.map((value, i) => value * factor[i % outputs]) },
    bias: {
      shape: bias.shape,
      data: bias.data.map((value, i) => (value - mean[i]) * factor[i] + shift[i]),
    },
  };
}

function tensorOf(weights: Weights, name: string): WeightTensor {
  return weights.get(name) as WeightTensor;
}
