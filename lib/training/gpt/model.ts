// A GPT on the backend: its parameters, what of them is trainable, and a forward pass.
import { BLUEPRINT_FORMAT, checkBlueprint, type GptBlueprint, type Weights } from '../../artifact';
import { CourseError } from '../../core';
import { tf } from '../../tf';
import { readWeights, writeWeights } from '../weights';
import { forwardPass } from './forward';
import { freshParameters, type GptModel } from './parameters';

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
