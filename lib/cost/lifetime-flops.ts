// A model's whole life in operations: trained once, used until it is switched off.
import { inferenceFlops } from './inference-flops';
import { trainingFlops } from './training-flops';

/** A model, what it learned from, and what it was used for. */
export interface Lifetime {
  readonly parameters: number;
  readonly trainingTokens: number;
  /** Tokens read and written in use, from the first day to the last. */
  readonly inferenceTokens: number;
}

/**
 * Operations of training and use together: 6 N D_training + 2 N D_inference.
 *
 * Whoever expects many tokens in use does better with fewer parameters and longer training.
 * Sardana et al. 2024, arXiv:2401.00448, section 2.
 * @returns FLOPs of both phases and their sum, and the share of inference from 0 to 1.
 * @throws CourseError for a negative number or NaN.
 */
export function lifetimeFlops({ parameters, trainingTokens, inferenceTokens }: Lifetime): {
  training: number;
  inference: number;
  total: number;
  inferenceShare: number;
} {
  const training = trainingFlops({ parameters, tokens: trainingTokens });
  const inference = inferenceFlops({ parameters, tokens: inferenceTokens });
  const total = training + inference;
  return { training, inference, total, inferenceShare: total === 0 ? 0 : inference / total };
}
