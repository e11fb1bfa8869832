// A result cache: the same question twice to the same weights has the same answer, so it is computed once.
import { createHash } from 'node:crypto';
import { type CacheCounts, lruCache } from './lru-cache';

/** Anything that answers rows of numbers and knows which weights it answers with. */
export interface Answering {
  /** Changes when a single bit of the weights does. */
  readonly fingerprint: string;
  /** Says that the weights can't change, as those of a `Frozen` can't. */
  readonly frozen?: true;
  predict(x: ArrayLike<number>): Float32Array;
}

/** A model behind a cache. */
export interface CachedModel {
  /** The model's answer, computed or remembered; (inputs) -> (outputs), a new array. */
  predict(x: ArrayLike<number>): Float32Array;
  /** Puts another model, or the same one with other weights, behind the cache. */
  use(model: Answering): void;
  readonly counts: CacheCounts;
}

/**
 * Puts a cache of results in front of a model.
 *
 * Each key holds the weights' fingerprint and the input's bits, so an answer of other weights is never found.
 * The fingerprint of a frozen model is taken once; that of a model that may change, at every question.
 * @param capacity answers at most.
 * @throws CourseError when the capacity is no whole number from 1.
 */
export function cacheResults(model: Answering, capacity: number): CachedModel {
  const cache = lruCache<Float32Array>(capacity);
  let current = model;
  let mark = model.fingerprint;
  return {
    predict(x) {
      if (!current.frozen) mark = current.fingerprint;
      const key = `${mark} ${inputKey(x)}`;
      const known = cache.get(key);
      if (known) return known.slice();
      const answer = current.predict(x);
      cache.set(key, answer.slice());
      return answer;
    },
    use(next) {
      current = next;
      mark = next.fingerprint;
    },
    get counts() {
      return cache.counts;
    },
  };
}

/** The SHA-256 of an input as float64 numbers: equal for equal inputs, whatever array they come in. */
function inputKey(x: ArrayLike<number>): string {
  return createHash('sha256')
    .update(new Uint8Array(Float64Array.from(x).buffer))
    .digest('base64');
}
