/**
 * One step of attention for the newest token, with the keys and values of all earlier ones from a cache.
 *
 * Its own key and value join the lists first, since a token looks at itself too. Then its query is held against every
 * key: the score of a position is their dot product, divided by the square root of their length. Softmax makes weights
 * of the scores, and the output is the values' weighted sum. It must also work for scores of 1000.
 * No argument is changed: the longer lists are new ones, and their rows may be those that were given.
 * @param query shape (size), size from 1
 * @param key of the newest token, shape (size)
 * @param value of the newest token, shape (size)
 * @param keys of the earlier tokens, shape (tokens, size); may be empty
 * @param values of the earlier tokens, shape (tokens, size)
 * @returns output, shape (size), and both lists with one row more, the newest last
 */
export function attendWithCache(
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
): { output: number[]; keys: number[][]; values: number[][] } {
  // TODO: return { output, keys, values }, both lists one row longer.
  // Example: attendWithCache([0], [7], [8], [[5]], [[4]]) is { output: [6], keys: [[5], [7]], values: [[4], [8]] }:
  //   a query of 0 gives every position the same score, so the output is the mean of 4 and 8.
  throw new Error('Not written yet: open exercises/11-generation/attend-with-cache.ts, write your code in place of this line, save, and check again.');
}
