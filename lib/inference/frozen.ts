// A frozen model: it predicts, and that is all. No gradient, no optimizer, no `fit`, no TensorFlow.
import {
  type Artifact,
  type Blueprint,
  checkBlueprint,
  checkTypes,
  checkWeights,
  expectedShapes,
  fingerprint,
  type MlpBlueprint,
  type Numbers,
  ofKind,
  readStored,
  type WeightChecks,
  type Weights,
} from '../artifact';
import { forwardAll, forwardOne } from './forward';
import { packLayers, roomFor, unpackFloats, unpackStored } from './layers';
import type { Kernel } from './products/kernel';
import { makeScratch } from './scratch';
import { softmax } from './softmax';
import { chooseKernel } from './wasm/simd';

/** A model whose weights no call changes. Each call overwrites the same scratch memory. */
export interface Frozen {
  readonly blueprint: MlpBlueprint;
  /** No call changes the weights: what was computed once may be kept. */
  readonly frozen: true;
  /** The weights in use, as float32: copies, so that changing them changes no prediction. */
  readonly weights: Weights;
  /** SHA-256 of the weights in use, in as many bits as they are, computed anew at each reading. */
  readonly fingerprint: string;
  /** Which kernel multiplies: `simd` (WebAssembly) or `plain` (JavaScript loops). */
  readonly kernel: Kernel['name'];
  /** Memory that the weights and the scratch take in the SIMD kernel, in bytes: all rounded up to blocks of 16. */
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
 * @throws DataError, ShapeError or CourseError as `readStored` does: a bad file never becomes a model.
 */
export function loadModel(path: string, options: FreezeOptions = {}): Frozen {
  return freezeModel(readStored(path, options), options);
}

/**
 * Makes a frozen model of an artifact in memory, quantized or not. The weights are copied.
 * @throws ShapeError when they are not the blueprint's; CourseError when one is NaN or infinite,
 *   or when it is no MLP.
 */
export function freezeModel(artifact: Artifact<Blueprint, Numbers>, options: FreezeOptions = {}): Frozen {
  checkBlueprint(artifact.blueprint);
  const { blueprint } = ofKind(artifact, 'mlp');
  checkWeights(artifact.weights, expectedShapes(blueprint), options);
  checkTypes(artifact.weights, blueprint.quantization);
  const room = roomFor(blueprint);
  const kernel = chooseKernel(room, options.kernel);
  const layers = packLayers({ blueprint, weights: artifact.weights }, kernel);
  const program = { blueprint, layers, scratch: makeScratch(blueprint, kernel) };
  const logits = (x: ArrayLike<number>) => forwardOne(program, x);
  return Object.freeze({
    blueprint,
    frozen: true,
    get weights() {
      return unpackFloats(blueprint, layers);
    },
    get fingerprint() {
      return fingerprint(unpackStored(blueprint, layers));
    },
    kernel: kernel.name,
    bytes: room.bytes,
    logits,
    predict: (x: ArrayLike<number>) => softmax(logits(x)),
    predictBatch: (rows: ArrayLike<ArrayLike<number>>) => forwardAll(program, rows).map(softmax),
  });
}
