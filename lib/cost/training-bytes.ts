// What lies in memory while a model learns.
import { expectAmounts } from './quantities';

/** Bytes that stand beside each parameter in training. */
export interface BytesPerParameter {
  readonly weight: number;
  readonly gradient: number;
  /** What the optimizer remembers. */
  readonly optimizer: number;
}

/** Adam with every number in 32 bits: weight, gradient, running mean and mean square; 16 bytes. */
export const FLOAT32_ADAM: BytesPerParameter = { weight: 4, gradient: 4, optimizer: 8 };

/**
 * Adam in mixed precision: weight and gradient in 16 bits, and in 32 bits a copy of the weight, running mean and mean
 * square; 16 bytes as well. Rajbhandari et al. 2020, arXiv:1910.02054, section 3.1.
 */
export const MIXED_PRECISION_ADAM: BytesPerParameter = { weight: 2, gradient: 2, optimizer: 12 };

/** A model in training. */
export interface TrainingState {
  readonly parameters: number;
  /** Default `FLOAT32_ADAM`. */
  readonly bytesPerParameter?: BytesPerParameter;
  /** Bytes of the activations that wait for the backward pass; default 0. */
  readonly activations?: number;
}

/**
 * Bytes of weights, gradients, optimizer state and activations, and their sum.
 * @throws CourseError for a negative number or NaN.
 */
export function trainingBytes({
  parameters,
  bytesPerParameter: { weight, gradient, optimizer } = FLOAT32_ADAM,
  activations = 0,
}: TrainingState): {
  weights: number;
  gradients: number;
  optimizer: number;
  activations: number;
  total: number;
} {
  expectAmounts('trainingBytes', { parameters, weight, gradient, optimizer, activations });
  const parts = {
    weights: weight * parameters,
    gradients: gradient * parameters,
    optimizer: optimizer * parameters,
    activations,
  };
  return { ...parts, total: parts.weights + parts.gradients + parts.optimizer + activations };
}
