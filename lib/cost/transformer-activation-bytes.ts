// What a transformer keeps of the forward pass until the backward pass has used it.
import { expectCounts } from './quantities';

/** One step of training of a transformer. */
export interface TransformerStep {
  readonly layers: number;
  /** Width h of the stream between the layers. */
  readonly width: number;
  /** Heads a of the attention. */
  readonly heads: number;
  /** Tokens s of one sequence. */
  readonly sequence: number;
  /** Sequences b at once. */
  readonly batchSize: number;
}

/**
 * Bytes of the activations at 16 bits with nothing recomputed: s b h (34 + 5 a s / h) for each layer.
 *
 * Korthikanti et al. 2022, arXiv:2205.05198, equation 2. The second term is attention's table of s x s weights for
 * each head; programs that never store it (flash attention) need the first term alone.
 * @throws CourseError for numbers that are not whole numbers from 1.
 */
export function transformerActivationBytes(step: TransformerStep): number {
  expectCounts('transformerActivationBytes', { ...step });
  const { layers, width, heads, sequence, batchSize } = step;
  return layers * sequence * batchSize * width * (34 + (5 * heads * sequence) / width);
}
