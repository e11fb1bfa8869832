/**
 * One request to a cache that drops what was not used for the longest (LRU: least recently used goes first).
 *
 * A hit makes the key the most recent one. A miss puts the key in, as the most recent one; when there are then more keys
 * than the cache has room for, the least recent one is dropped.
 * @param keys what is in the cache, the least recent first: texts, none of them twice, no more than there is room for; stays as
 * it is
 * @param key what is asked for, any text
 * @param capacity how many keys there is room for, from 1
 * @returns whether the key was there, and what is in the cache afterwards, in a new array
 */
export function request(keys: string[], key: string, capacity: number): { hit: boolean; keys: string[] } {
  // TODO: return { hit, keys }.
  // Example: request(['a', 'b'], 'a', 2) is { hit: true, keys: ['b', 'a'] }.
  throw new Error('Not written yet: open exercises/10-optimisations/lru-cache.ts, write your code in place of this line, save, and check again.');
}
