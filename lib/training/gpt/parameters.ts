// The tensors of a GPT by name, with their first numbers.
import { expectedShapes, type GptBlueprint } from '../../artifact';
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
