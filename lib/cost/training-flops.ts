// 6 N D: what training costs in operations.
import { expectAmounts } from './quantities';

/** A model and the data it learns from, in two numbers. */
export interface TrainingSize {
  /** Parameters that a token passes through (all of them, unless the model is a mixture of experts). */
  readonly parameters: number;
  /** Tokens of all epochs together. */
  readonly tokens: number;
}

/**
 * Operations to train a model: 6 N D.
 *
 * A parameter meets a token once forward (multiply and add: 2) and twice backward (slope of the input, slope of the
 * parameter: 4). Attention over the context, biases and the optimizer are left out; for language models they are small.
 * Kaplan et al. 2020, arXiv:2001.08361, section 2.1. GPT-3 (175e9, 300e9): 3.15e23.
 * @returns FLOPs.
 * @throws CourseError for a negative number or NaN.
 */
export function trainingFlops({ parameters, tokens }: TrainingSize): number {
  expectAmounts('trainingFlops', { parameters, tokens });
  return 6 * parameters * tokens;
}
