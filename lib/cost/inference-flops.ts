// 2 N: what a token costs in operations when the model is used.
import { expectAmounts } from './quantities';

/** A model and the tokens that pass through it. */
export interface InferenceSize {
  /** Parameters that a token passes through. */
  readonly parameters: number;
  /** Tokens read and tokens written: both pass through the model once. */
  readonly tokens: number;
}

/**
 * Operations to use a model: 2 N for each token.
 *
 * One multiplication and one addition a parameter; attention over the context is left out.
 * Kaplan et al. 2020, arXiv:2001.08361, section 2.1.
 * @returns FLOPs.
 * @throws CourseError for a negative number or NaN.
 */
export function inferenceFlops({ parameters, tokens }: InferenceSize): number {
  expectAmounts('inferenceFlops', { parameters, tokens });
  return 2 * parameters * tokens;
}
