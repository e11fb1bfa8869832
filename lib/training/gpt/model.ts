// A GPT on the backend: its parameters, what of them is trainable, and a forward pass.
import { BLUEPRINT_FORMAT, checkBlueprint, type GptBlueprint, type Weights } from '../../artifact';
import { CourseError } from '../../core';
import { tf } from '../../tf';
import type { Tensor } from '../kernels';
import { readWeights, writeWeights } from '../weights';
import { forwardPass } from './forward';
import { type Adapter, freshParameters, type GptParameter } from './parameters';

/** The sizes of a GPT, and where its first weights come from. */
export interface GptOptions {
  /** V: tokens that it knows. */
  readonly vocabularySize: number;
  /** T: tokens that it looks back on at most. Default 128. */
  readonly contextLength?: number;
  /** L. Default 4. */
  readonly numLayers?: number;
  /** Default 4; divides the width. */
  readonly numHeads?: number;
  /** D. Default 128. */
  readonly width?: number;
  /** H. Default 4 D. */
  readonly hiddenWidth?: number;
  /** Seed of the first weights. Default 1. */
  readonly seed?: number | string;
}

/** A GPT, ready to be trained or used. */
export interface GptModel {
  readonly blueprint: GptBlueprint;
  /** In the blueprint's order; adapters are not among them. */
  readonly parameters: readonly GptParameter[];
  /** LoRA's, by the name of the kernel that each corrects. Empty without LoRA. */
  readonly adapters: Map<string, Adapter>;
  /** The parameter of that name. @throws CourseError listing the names. */
  parameter(name: string): GptParameter;
  /**
   * Logits of the token after each position.
   * @param ids B rows of T tokens, T up to the context length.
   * @returns (B T, V), row by row. Dispose it.
   */
  forward(ids: readonly ArrayLike<number>[]): Tensor;
  /** A copy of every parameter, as plain numbers by name. */
  weights(): Weights;
  /** Takes over every parameter. @throws ShapeError when a name or a shape is not the model's. */
  setWeights(weights: Weights): void;
  /** Frees the model's tensors; it can't be used afterwards. */
  dispose(): void;
}

/**
 * Builds a GPT with fresh weights, the same for the same seed on every backend. The backend must be started.
 * @throws DataError for a size that is no whole number from 1, or a width that the heads don't divide.
 */
export function gpt(options: GptOptions): GptModel {
  const { vocabularySize, contextLength = 128, numLayers = 4, numHeads = 4, width = 128, seed = 1 } = options;
  const { hiddenWidth = 4 * width } = options;
  const sizes = { vocabularySize, contextLength, numLayers, numHeads, width, hiddenWidth };
  return gptOf(checkBlueprint({ format: BLUEPRINT_FORMAT, kind: 'gpt', ...sizes }) as GptBlueprint, { seed });
}

/**
 * Builds the GPT of a blueprint, with the weights of its artifact or fresh ones.
 * @throws ShapeError for weights that are not the blueprint's.
 */
export function gptOf(
  blueprint: GptBlueprint,
  { weights, seed = 1 }: { weights?: Weights; seed?: number | string } = {},
): GptModel {
  const parameters = freshParameters(blueprint, seed);
  const byName = new Map(parameters.map((one) => [one.name, one]));
  const model: GptModel = {
    blueprint,
    parameters,
    adapters: new Map(),
    parameter: (name) => byName.get(name) ?? refuse(name, [...byName.keys()]),
    forward: (ids) => tf.tidy(() => forwardPass(model, ids)),
    weights: () => readWeights(parameters),
    setWeights: (now) => writeWeights(parameters, now),
    dispose: () => {
      const adapters = [...model.adapters.values()];
      tf.dispose(adapters.flatMap(({ down, up, scale }) => [down.variable, up.variable, scale]));
      for (const { variable } of parameters) variable.dispose();
    },
  };
  if (weights) model.setWeights(weights);
  return model;
}

function refuse(name: string, names: string[]): never {
  throw new CourseError(
    `Expected the name of a parameter (${names.join(', ')}), got "${name}". Take one of these.`,
  );
}
