// The cache of keys and values: what the tokens so far have to say to each token that follows.
import type { GptBlueprint } from '../../artifact';
import { CourseError } from '../../core';
import { BLOCK, type Kernel, padded } from '../kernel';
import { cacheMemory } from './cache-memory';
import { softmaxRange } from './softmax-range';

/** The keys and values of one sequence, in all layers. */
export interface KeyValueCache {
  /** T: tokens that it has room for. */
  readonly capacity: number;
  /** Tokens whose keys and values it holds. */
  readonly length: number;
  /** Bytes of the keys and values it holds: 2 x layers x width x 4 for each token. */
  readonly bytes: number;
  /** Forgets all tokens. */
  clear(): void;
}

/** The cache as the forward pass uses it. `qkv` holds a row of queries, keys and values from `start` on: (3 D). */
export interface WorkingCache extends KeyValueCache {
  /** Makes room for tokens at the end. @returns the position of the first. */
  extend(count: number): number;
  /** Keeps one token's keys and values of one layer. */
  store(layer: number, position: number, qkv: Float32Array, start: number): void;
  /** Overwrites (D) numbers of `out` from `to` on with the values up to `position`, mixed for the query. */
  attend(
    layer: number,
    position: number,
    qkv: Float32Array,
    start: number,
    out: Float32Array,
    to: number,
  ): void;
  /** A copy of a head's weights in the last `attend`; (position + 1), adding up to 1. */
  weightsOf(head: number, position: number): Float32Array;
}

/** Bytes of the keys and values of `tokens` tokens in float32: 2 x layers x width x 4 x tokens. */
export function cacheBytes({ numLayers, width }: GptBlueprint, tokens: number): number {
  return 2 * numLayers * width * Float32Array.BYTES_PER_ELEMENT * tokens;
}

/** An empty cache. */
export function makeCache(blueprint: GptBlueprint, kernel: Kernel['name']): WorkingCache {
  const { contextLength: capacity, width: D, numLayers, numHeads } = blueprint;
  const d = D / numHeads;
  // A head's keys: panels of 16 positions, (d, 16) each. Its values: panels of 16 columns, (T, 16) each.
  const [keySize, valueSize] = [d * padded(capacity), padded(d) * capacity];
  // In this order: (D) query, (d) one head's answer, (heads, T) weights, then the keys and the values of all layers.
  const mixed = padded(D);
  const weights = mixed + padded(d);
  const keys = weights + numHeads * padded(capacity);
  const values = keys + numLayers * numHeads * keySize;
  const end = values + numLayers * numHeads * valueSize;
  const { floats, weigh } = cacheMemory(end, kernel, Math.max(padded(capacity), padded(d)));
  let length = 0;

  /** One head: a score for each position so far, shares of them, and the values mixed by these; (d) -> (d). */
  const attendHead = (layer: number, h: number, count: number): void => {
    const at = weights + h * padded(capacity);
    const head = layer * numHeads + h;
    weigh(h * d, d, keys + head * keySize, at, padded(count)); // (d) -> (count)
    softmaxRange(floats, at, count, 1 / Math.sqrt(d)); // (count) -> (count)
    for (let o = 0; o < d; o += BLOCK) {
      weigh(at, count, values + head * valueSize + o * capacity, mixed + o, BLOCK); // (count) -> (16 of d)
    }
  };

  return {
    capacity,
    get length() {
      return length;
    },
    get bytes() {
      return cacheBytes(blueprint, length);
    },
    clear() {
      length = 0;
    },
    extend(count) {
      if (length + count > capacity) refuse(capacity, length + count);
      length += count;
      return length - count;
    },
    store(layer, position, qkv, start) {
      const lane = position % BLOCK;
      for (let h = 0; h < numHeads; h++) {
        const head = layer * numHeads + h;
        const key = keys + head * keySize + (position - lane) * d + lane;
        const value = values + head * valueSize + position * BLOCK;
        const [fromKey, fromValue] = [start + D + h * d, start + 2 * D + h * d];
        for (let i = 0; i < d; i++) floats[key + i * BLOCK] = qkv[fromKey + i];
        for (let i = 0; i < d; i++) {
          floats[value + (i - (i % BLOCK)) * capacity + (i % BLOCK)] = qkv[fromValue + i];
        }
      }
    },
    attend(layer, position, qkv, start, out, to) {
      for (let i = 0; i < D; i++) floats[i] = qkv[start + i];
      for (let h = 0; h < numHeads; h++) {
        attendHead(layer, h, position + 1);
        for (let i = 0; i < d; i++) out[to + h * d + i] = floats[mixed + i];
      }
    },
    weightsOf(head, position) {
      const at = weights + head * padded(capacity);
      return floats.slice(at, at + position + 1);
    },
  };
}

function refuse(capacity: number, wanted: number): never {
  throw new CourseError(
    `Expected at most ${capacity} tokens, the model's context, got ${wanted}. ` +
      'Shorten the text, or clear the cache and begin with its end.',
  );
}
