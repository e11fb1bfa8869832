// A prefix cache: prompts that begin alike share the work for their beginning.
import { type CacheCounts, lruCache } from './lru-cache';

/** The longest beginning that was known: how long it is, and what was kept for it. */
export interface KnownPrefix<V> {
  /** Tokens that need no computing; 0 when nothing was known. */
  readonly length: number;
  readonly value?: V;
}

/** What is known about the beginnings of token sequences, for one set of weights. */
export interface PrefixCache<V> {
  /** The longest kept beginning of these tokens: whole blocks only. */
  find(fingerprint: string, tokens: readonly number[]): KnownPrefix<V>;
  /** Keeps a value for each beginning of whole blocks; `make(length)` makes it. */
  keep(fingerprint: string, tokens: readonly number[], make: (length: number) => V): void;
  /** One hit or miss for each block that was looked for. */
  readonly counts: CacheCounts;
}

/**
 * Makes an empty prefix cache: blocks of tokens, each known by all tokens up to its end and by the weights.
 *
 * Keys and values of attention at a position depend on all tokens before it and on nothing after it, so a
 * beginning can be reused whatever follows, and a block only behind the same beginning.
 * @param blockSize tokens of a block; a shorter rest is computed each time. vLLM's default is 16.
 * @param capacity blocks at most.
 */
export function prefixCache<V>({
  blockSize,
  capacity,
}: {
  readonly blockSize: number;
  readonly capacity: number;
}): PrefixCache<V> {
  const cache = lruCache<V>(capacity);
  const lengths = (tokens: readonly number[]) =>
    Array.from({ length: Math.floor(tokens.length / blockSize) }, (_, block) => (block + 1) * blockSize);
  const key = (fingerprint: string, tokens: readonly number[]) => `${fingerprint} ${tokens.join(' ')}`;
  return {
    find(fingerprint, tokens) {
      let known: KnownPrefix<V> = { length: 0 };
      for (const length of lengths(tokens)) {
        const value = cache.get(key(fingerprint, tokens.slice(0, length)));
        if (value === undefined) break;
        known = { length, value };
      }
      return known;
    },
    keep(fingerprint, tokens, make) {
      for (const length of lengths(tokens)) {
        cache.set(key(fingerprint, tokens.slice(0, length)), make(length));
      }
    },
    get counts() {
      return cache.counts;
    },
  };
}
