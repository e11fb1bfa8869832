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
import { forwardAll, forwardOne } from './forward';
import type { Kernel } from './kernel';
import { packLayers, roomFor, unpackLayers } from './layers';
import { makeScratch } from './scratch';
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
  /** Probabilities of many inputs, the same bits as one by one; (N, inputs) -> N arrays of (outputs). */
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
  const room = roomFor(blueprint);
  const kernel = chooseKernel(room, options.kernel);
  const layers = packLayers({ blueprint, weights: artifact.weights }, kernel);
  const program = { blueprint, layers, scratch: makeScratch(blueprint, kernel) };
  const logits = (x: ArrayLike<number>) => forwardOne(program, x);
  return Object.freeze({
    blueprint,
    get weights() {
      return unpackLayers(blueprint, layers);
    },
    get fingerprint() {
      return fingerprint(unpackLayers(blueprint, layers));
    },
    kernel: kernel.name,
    bytes: room.bytes,
    logits,
    predict: (x: ArrayLike<number>) => softmax(logits(x)),
    predictBatch: (rows: ArrayLike<ArrayLike<number>>) => forwardAll(program, rows).map(softmax),
  });
}
