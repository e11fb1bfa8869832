// The keys and values that a language model keeps of every token it has read or written.
import { expectAmounts } from './quantities';

/** The attention of a model, and what it remembers. */
export interface KvCache {
  readonly layers: number;
  /** Heads that have keys and values of their own; fewer than all where heads share them. */
  readonly kvHeads: number;
  /** Numbers in one key: width / heads. */
  readonly headSize: number;
  /** Tokens of all requests in progress. */
  readonly tokens: number;
  /** 2 for 16 bits (the default). */
  readonly bytesPerNumber?: number;
}

/**
 * Bytes of the cache: 2 (key and value) x layers x heads x head size x bytes, for each token.
 *
 * Kwon et al. 2023 (vLLM), arXiv:2309.06180, section 3: OPT-13B (40 layers, 40 heads of 128) takes 819,200 a token.
 * @throws CourseError for a negative number or NaN.
 */
export function kvCacheBytes({ layers, kvHeads, headSize, tokens, bytesPerNumber = 2 }: KvCache): number {
  expectAmounts('kvCacheBytes', { layers, kvHeads, headSize, tokens, bytesPerNumber });
  return 2 * layers * kvHeads * headSize * bytesPerNumber * tokens;
}
