// What lies in memory while a model is used.
import { expectAmounts } from './quantities';

/** A model in use. */
export interface InferenceState {
  readonly parameters: number;
  /** 4 for float32, 2 for 16 bits (the default), 1 for 8 bits, 0.5 for 4. */
  readonly bytesPerWeight?: number;
  /** Bytes of the keys and values of all requests in progress; default 0. */
  readonly cache?: number;
}

/**
 * Bytes of weights and cache, and their sum: no gradients, no optimizer.
 * @throws CourseError for a negative number or NaN.
 */
export function inferenceBytes({ parameters, bytesPerWeight = 2, cache = 0 }: InferenceState): {
  weights: number;
  cache: number;
  total: number;
} {
  expectAmounts('inferenceBytes', { parameters, bytesPerWeight, cache });
  const weights = parameters * bytesPerWeight;
  return { weights, cache, total: weights + cache };
}
