// A frozen model: it predicts, and that is all. No gradient, no optimizer, no `fit`, no TensorFlow.
import {
  type Artifact,
  checkBlueprint,
  checkWeights,
  expectedShapes,
  fingerprint,
  type MlpBlueprint,
  ofKind,
  readArtifact,
  type WeightChecks,
  type Weights,
} from '../artifact';
import { CourseError } from '../core';
import { type Kernel, padded } from './kernel';
import { type LayerWeights, packWeights, unpackWeights } from './layers';
import { makeScratch, readInput, type Scratch } from './scratch';
import { chooseKernel } from './simd';
import { softmax } from './softmax';

/** A model whose weights no call changes. Each call overwrites the same scratch memory. */
export interface Frozen {
  readonly blueprint: MlpBlueprint;
  /** The weights in use: copies, so that changing them changes no prediction. */
  readonly weights: Weights;
  /** SHA-256 of the weights in use, computed anew at each reading. */
  readonly fingerprint: string;
  /** Which kernel multiplies: `simd` (WebAssembly) or `plain` (JavaScript loops). */
  readonly kernel: Kernel['name'];
  /** Memory that the weights and the scratch take, in bytes. */
  readonly bytes: number;
  /** Scores of one input; (inputs) -> (outputs), a new array. */
  readonly logits: (x: ArrayLike<number>) => Float32Array;
  /** Probabilities of one input; (inputs) -> (outputs), a new array that adds up to 1. */
  readonly predict: (x: ArrayLike<number>) => Float32Array;
  /** Probabilities of many inputs, one after the other; (N, inputs) -> N arrays of (outputs). */
  readonly predictBatch: (rows: ArrayLike<ArrayLike<number>>) => Float32Array[];
}

/** How a model is loaded. */
export interface FreezeOptions extends WeightChecks {
  /** `simd` or `plain`. Default: `simd` where WebAssembly offers it, else `plain`. */
  readonly kernel?: Kernel['name'];
}

/**
 * Loads a model for inference.
 * @param path a file that `writeArtifact` made.
 * @throws DataError, ShapeError or CourseError as `readArtifact` does: a bad file never becomes a model.
 */
export function loadModel(path: string, options: FreezeOptions = {}): Frozen {
  return freezeModel(readArtifact(path, options), options);
}

/**
 * Makes a frozen model of an artifact in memory. The weights are copied.
 * @throws ShapeError when they are not the blueprint's; CourseError when one is NaN or infinite,
 *   or when it is no MLP.
 */
export function freezeModel(artifact: Artifact, options: FreezeOptions = {}): Frozen {
  checkBlueprint(artifact.blueprint);
  const { blueprint } = ofKind(artifact, 'mlp');
  checkWeights(artifact.weights, expectedShapes(blueprint), options);
  const lengths = arrayLengths(blueprint);
  const kernel = chooseKernel(lengths, options.kernel);
  const bytes = 4 * lengths.reduce((sum, length) => sum + length, 0);
  const layers = packWeights(blueprint, artifact.weights, kernel);
  const scratch = makeScratch(blueprint, kernel);
  const { outputs } = blueprint.layers[blueprint.layers.length - 1];
  const logits = (x: ArrayLike<number>): Float32Array => {
    readInput(x, scratch, blueprint.inputScale);
    return forward(blueprint, layers, scratch, kernel).slice(0, outputs);
  };
  const predict = (x: ArrayLike<number>): Float32Array => softmax(logits(x));
  return Object.freeze({
    blueprint,
    get weights() {
      return unpackWeights(blueprint, layers);
    },
    get fingerprint() {
      return fingerprint(unpackWeights(blueprint, layers));
    },
    kernel: kernel.name,
    bytes,
    logits,
    predict,
    predictBatch: (rows: ArrayLike<ArrayLike<number>>) =>
      Array.from(rows, (row, r) => inRow(r, () => predict(row))),
  });
}

/** How long each array of a model is: input, then kernel, bias and activations layer by layer. */
function arrayLengths({ layers }: MlpBlueprint): number[] {
  const perLayer = layers.map(({ inputs, outputs }) => [inputs, 1, 1].map((rows) => rows * padded(outputs)));
  return [layers[0].inputs, ...perLayer.flat()];
}

/** The forward pass, the only pass there is: (inputs) -> (padded outputs). */
function forward(
  { layers }: MlpBlueprint,
  weights: readonly LayerWeights[],
  { input, activations }: Scratch,
  kernel: Kernel,
): Float32Array {
  let x = input;
  for (let l = 0; l < layers.length; l++) {
    kernel.dense(x, weights[l].kernel, weights[l].bias, activations[l], layers[l].activation);
    x = activations[l];
  }
  return x;
}

/** Adds the row's number to what is said about it. */
function inRow<T>(row: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CourseError) error.message = `Row ${row}: ${error.message}`;
    throw error;
  }
}
