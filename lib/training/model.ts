// A model: layers in order, one forward pass through all of them, and their tensors by name.
import type { Weights } from '../artifact';
import { CourseError, random } from '../core';
import type { Tensor } from './kernels';
import type { Layer, Parameter, Pass } from './layer';
import { readWeights, writeWeights } from './weights';

/** How to run a forward pass. */
export interface ForwardOptions {
  /** Training mode: dropout drops, batch norm uses the batch. Default false: evaluation mode. */
  readonly training?: boolean;
  /** Which step this is: together with the model's seed it decides what dropout drops. Default 0. */
  readonly step?: number;
}

/** A model on the backend, ready to be trained or used. */
export interface Model {
  readonly layerSizes: readonly number[];
  readonly seed: number | string;
  /** In the order of the forward pass. */
  readonly layers: readonly Layer[];
  /** Every tensor that belongs to the model, running averages included, first layer first. */
  readonly tensors: readonly Parameter[];
  /** The layer of that name. @throws CourseError naming the layers there are. */
  layer(name: string): Layer;
  /** Logits: (B, inputs) -> (B, classes). Inside `tf.tidy`, or dispose what it makes. */
  forward(x: Tensor, options?: ForwardOptions): Tensor;
  /** As `forward`, layer by layer, each with its backward pass. */
  passes(x: Tensor, options?: ForwardOptions): Pass[];
  /** A copy of every tensor, as plain numbers by name. */
  weights(): Weights;
  /** Takes over every tensor. @throws ShapeError when a name or a shape is not the model's. */
  setWeights(weights: Weights): void;
  /** Frees the model's tensors; it can't be used afterwards. */
  dispose(): void;
}

/** Builds the model of these layers. */
export function modelOf({ layers, layerSizes, seed }: Pick<Model, 'layers' | 'layerSizes' | 'seed'>): Model {
  const tensors = layers.flatMap((layer) => [...layer.parameters, ...layer.statistics]);
  const passes: Model['passes'] = (x, { training = false, step = 0 } = {}) => {
    const stream = (name: string) => random(`${seed}/${name}/${step}`);
    const made: Pass[] = [];
    for (const layer of layers) {
      made.push(layer.forward(made.at(-1)?.output ?? x, { training, random: stream }));
    }
    return made;
  };
  return {
    layerSizes,
    seed,
    layers,
    tensors,
    passes,
    layer: (name) => layers.find((layer) => layer.name === name) ?? refuse(name, layers),
    forward: (x, options) => passes(x, options)[layers.length - 1].output,
    weights: () => readWeights(tensors),
    setWeights: (weights) => writeWeights(tensors, weights),
    dispose: () => {
      for (const { variable } of tensors) variable.dispose();
    },
  };
}

function refuse(name: string, layers: readonly Layer[]): never {
  const names = layers.map((layer) => layer.name).join(', ');
  throw new CourseError(`Expected the name of a layer (${names}), got "${name}". Take one of these.`);
}
