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
  // #region solution
  //? TODO: return { hit, keys }.
  //? Example: request(['a', 'b'], 'a', 2) is { hit: true, keys: ['b', 'a'] }.
  const others = keys.filter((other) => other !== key);
  return { hit: keys.includes(key), keys: [...others, key].slice(-capacity) };
  // #endregion
}
