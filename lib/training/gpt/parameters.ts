// The tensors of a GPT by name, with their first numbers, and the model that holds them.
import { expectedShapes, type GptBlueprint, type Weights } from '../../artifact';
import { type Random, random, type Shape, sizeOf } from '../../core';
import type { Tensor } from '../kernels';
import { type Parameter, parameter } from '../layer';

/** A tensor of the model that may be frozen. */
export interface GptParameter extends Parameter {
  /** False freezes it: no gradient, no optimizer state, no change. */
  trainable: boolean;
}

/** A low-rank correction of a frozen kernel K: K + scale A B (Hu et al. 2021, arXiv 2106.09685). */
export interface Adapter {
  /** A, (inputs, rank). */
  readonly down: GptParameter;
  /** B, (rank, outputs), 0 at first. */
  readonly up: GptParameter;
  /** alpha / rank, (). */
  readonly scale: Tensor;
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

/** Standard deviation of the first embeddings: small, so that the first logits are near 0 and the loss near ln V. */
const EMBEDDING_DEVIATION = 0.02;

/** Fresh parameters in the blueprint's order, the same for the same seed on every backend. */
export function freshParameters(blueprint: GptBlueprint, seed: number | string): GptParameter[] {
  return [...expectedShapes(blueprint)].map(([name, shape]) => {
    const values = firstValues(name, shape, blueprint, random(seed).fork(name));
    return { ...parameter(name, shape, values), trainable: true };
  });
}

/**
 * Gains start at 1, embeddings at draws of deviation 0.02, kernels at 1/sqrt(inputs). The kernels that write to the
 * residual stream start smaller by sqrt(2 layers), since as many of them add up (Radford et al. 2019, GPT-2).
 */
function firstValues(name: string, shape: Shape, { numLayers }: GptBlueprint, draw: Random): Float32Array {
  if (name.endsWith('/norm')) return new Float32Array(sizeOf(shape)).fill(1);
  const normal = (deviation: number) =>
    Float32Array.from({ length: sizeOf(shape) }, () => draw.normal(0, deviation));
  if (name.startsWith('embedding/')) return normal(EMBEDDING_DEVIATION);
  const writes = name.endsWith('/output') || name.endsWith('/down');
  return normal(1 / Math.sqrt(shape[0] * (writes ? 2 * numLayers : 1)));
}
