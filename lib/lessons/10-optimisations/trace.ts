// Questions as a service gets them: a few again and again, most of them hardly ever. And what a cache makes of them.
import { random } from '../../core';

/**
 * Popularities by Zipf's law: item k (from 1) has the share `k^-exponent / sum of all`.
 * @returns (items), the most popular first, adding up to 1.
 */
export function zipf(items: number, exponent = 1): number[] {
  const weights = Array.from({ length: items }, (_, k) => (k + 1) ** -exponent);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Seeded requests, each independent of the others: item numbers from 0, drawn by their popularity. */
export function drawTrace(popularity: readonly number[], length: number, seed: number | string): number[] {
  const { next } = random(seed);
  const edges: number[] = [];
  popularity.reduce((sum, share, k) => (edges[k] = sum + share), 0);
  return Array.from({ length }, () => {
    const at = next() * edges[edges.length - 1];
    let [low, high] = [0, edges.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edges[middle] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

/**
 * The share of requests that an LRU cache answers in the long run, by Che's approximation.
 *
 * An item is in the cache if it was asked for within the last T requests, where T is the time in which as many
 * different items as the cache holds are asked for: sum over items of `1 - exp(-share T)` = capacity.
 * Hao Che, Ye Tung, Zhijun Wang: Hierarchical Web Caching Systems, IEEE JSAC 20(7), 2002,
 * https://doi.org/10.1109/JSAC.2002.801752.
 * @param capacity entries, fewer than there are items.
 */
export function cheHitRate(popularity: readonly number[], capacity: number): number {
  if (capacity >= popularity.length) return 1;
  const held = (time: number) => popularity.reduce((sum, share) => sum + 1 - Math.exp(-share * time), 0);
  let [low, high] = [0, 1];
  while (held(high) < capacity) high *= 2;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (held(middle) < capacity) low = middle;
    else high = middle;
  }
  return popularity.reduce((sum, share) => sum + share * (1 - Math.exp(-share * low)), 0);
}

/** What one request does to a cache's keys; the exercise of lesson 10. */
export type Request = (
  keys: string[],
  key: string,
  capacity: number,
) => { readonly hit: boolean; readonly keys: string[] };

/** The share of a trace that a cache answers which begins empty and is played by `request`. */
export function hitRate(trace: readonly number[], capacity: number, request: Request): number {
  let [keys, hits]: [string[], number] = [[], 0];
  for (const item of trace) {
    const after = request(keys, String(item), capacity);
    keys = after.keys;
    if (after.hit) hits++;
  }
  return hits / trace.length;
}
