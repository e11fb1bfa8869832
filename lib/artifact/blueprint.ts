// The blueprint: what the weights are for. Plain JSON, so that any program can rebuild the model.
import type { Shape } from '../core';

/** Name and version of the format; a later version that old programs can't read gets another number. */
export const BLUEPRINT_FORMAT = 'course-model/1';

/** What a layer does to its weighted sums: nothing, or `max(0, x)`. */
export type Activation = 'none' | 'relu';

/** A dense layer: `activation(x kernel + bias)`, (inputs) -> (outputs). */
export interface DenseBlueprint {
  /** The tensors are `<name>/kernel` (inputs, outputs) and `<name>/bias` (outputs). */
  readonly name: string;
  readonly type: 'dense';
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
}

/** A multilayer perceptron: dense layers, one after the other; the last one's outputs are the logits. */
export interface MlpBlueprint {
  readonly format: typeof BLUEPRINT_FORMAT;
  readonly kind: 'mlp';
  readonly layers: readonly DenseBlueprint[];
  /** The name of each output, in order, for example the digits or the species. */
  readonly classes?: readonly string[];
  /** How raw inputs are brought to the scale of the training: `(x - means) / deviations`. Default: as they are. */
  readonly inputScale?: InputScale;
  /** Where the weights come from, for people: data set, rows, seed. No program depends on it. */
  readonly trainedOn?: Readonly<Record<string, string | number>>;
}

/** Mean and standard deviation of each input in the training rows. */
export interface InputScale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** A model on paper; `kind` says which one. */
export type Blueprint = MlpBlueprint;

/** The shape of each tensor that a blueprint asks for, by name, first layer first. */
export function expectedShapes(blueprint: Blueprint): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const { name, inputs, outputs } of blueprint.layers) {
    shapes.set(`${name}/kernel`, [inputs, outputs]);
    shapes.set(`${name}/bias`, [outputs]);
  }
  return shapes;
}
