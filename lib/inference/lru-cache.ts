// A cache that forgets what was not asked for the longest.
import { CourseError } from '../core';

/** What a cache has done so far. */
export interface CacheCounts {
  readonly hits: number;
  readonly misses: number;
  /** Entries dropped to make room. */
  readonly evictions: number;
}

/** A cache of at most so many entries, by key. */
export interface LruCache<V> {
  /** The value of a key, or undefined; either way it is counted, and a value found becomes the most recent one. */
  get(key: string): V | undefined;
  /** Keeps a value as the most recent one; where there is no room, the least recent one goes. */
  set(key: string, value: V): void;
  /** Forgets all entries; the counts stay. */
  clear(): void;
  /** The keys, the least recent first. */
  readonly keys: readonly string[];
  readonly counts: CacheCounts;
}

/**
 * Makes an empty cache with the rule "least recently used goes first" (LRU).
 * @param capacity entries at most, a whole number from 1.
 * @throws CourseError when it is no such number.
 */
export function lruCache<V>(capacity: number): LruCache<V> {
  if (!Number.isSafeInteger(capacity) || capacity < 1) {
    throw new CourseError(`Expected room for 1 entry or more, got ${capacity}. Pass a whole number from 1.`);
  }
  const entries = new Map<string, V>(); // a Map keeps the order in which keys were put in
  let [hits, misses, evictions] = [0, 0, 0];
  const touch = (key: string, value: V): void => {
    entries.delete(key);
    entries.set(key, value);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) misses++;
      else {
        hits++;
        touch(key, value);
      }
      return value;
    },
    set(key, value) {
      touch(key, value);
      if (entries.size <= capacity) return;
      entries.delete(entries.keys().next().value as string);
      evictions++;
    },
    clear: () => entries.clear(),
    get keys() {
      return [...entries.keys()];
    },
    get counts() {
      return { hits, misses, evictions };
    },
  };
}
