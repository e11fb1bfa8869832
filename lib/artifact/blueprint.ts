// The blueprint: what the weights are for. Plain JSON, so that any program can rebuild the model.
import type { Shape } from '../core';
import { type Quantization, quantizedShapes } from './quantization';

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
  /** In how many bits the matrices are stored. Default: all tensors are float32. */
  readonly quantization?: Quantization;
  /** Where the weights come from, for people: data set, rows, seed. No program depends on it. */
  readonly trainedOn?: Readonly<Record<string, string | number>>;
}

/** Mean and standard deviation of each input in the training rows. */
export interface InputScale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/**
 * A GPT: a decoder that reads tokens and gives, at each position, a score for every token that may come next.
 *
 * Blocks of causal attention and a relu network, each behind an RMSNorm (eps 1e-5) and added to what came in;
 * learned positions; no biases; the token embedding serves as the output layer too (tied).
 */
export interface GptBlueprint {
  readonly format: typeof BLUEPRINT_FORMAT;
  readonly kind: 'gpt';
  /** V: tokens that the model knows. */
  readonly vocabularySize: number;
  /** T: tokens that it can look back on. */
  readonly contextLength: number;
  /** L: blocks, one after the other. */
  readonly numLayers: number;
  /** Attention heads of a block; each sees width / numHeads numbers. */
  readonly numHeads: number;
  /** D: numbers that stand for one token on its way through the blocks. */
  readonly width: number;
  /** H: hidden numbers of a block's relu network, by custom 4 D. */
  readonly hiddenWidth: number;
  /** In how many bits the matrices are stored. Default: all tensors are float32. */
  readonly quantization?: Quantization;
  /** Where the weights come from, for people. No program depends on it. */
  readonly trainedOn?: Readonly<Record<string, string | number>>;
}

/** A model on paper; `kind` says which one. */
export type Blueprint = MlpBlueprint | GptBlueprint;

/** The kinds of models. */
export type Kind = Blueprint['kind'];

/** The blueprint of one kind. */
export type BlueprintOf<K extends Kind> = Extract<Blueprint, { kind: K }>;

/** The shape of each tensor that a blueprint asks for, by name, first layer first. */
export function expectedShapes(blueprint: Blueprint): Map<string, Shape> {
  const shapes = blueprint.kind === 'gpt' ? gptShapes(blueprint) : mlpShapes(blueprint);
  return blueprint.quantization ? quantizedShapes(shapes, blueprint.quantization) : shapes;
}

function mlpShapes({ layers }: MlpBlueprint): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const { name, inputs, outputs } of layers) {
    shapes.set(`${name}/kernel`, [inputs, outputs]);
    shapes.set(`${name}/bias`, [outputs]);
  }
  return shapes;
}

function gptShapes(blueprint: GptBlueprint): Map<string, Shape> {
  const { vocabularySize: V, contextLength: T, numLayers, width: D, hiddenWidth: H } = blueprint;
  const shapes = new Map<string, Shape>([
    ['embedding/token', [V, D]],
    ['embedding/position', [T, D]],
  ]);
  for (let i = 1; i <= numLayers; i++) {
    shapes.set(`block${i}/attention/norm`, [D]);
    shapes.set(`block${i}/attention/qkv`, [D, 3 * D]); // queries, keys, values; each split in heads
    shapes.set(`block${i}/attention/output`, [D, D]);
    shapes.set(`block${i}/mlp/norm`, [D]);
    shapes.set(`block${i}/mlp/up`, [D, H]);
    shapes.set(`block${i}/mlp/down`, [H, D]);
  }
  return shapes.set('final/norm', [D]);
}
