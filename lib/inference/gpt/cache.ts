// The cache of keys and values: what the tokens so far have to say to each token that follows.
import type { GptBlueprint } from '../../artifact';
import { CourseError } from '../../core';
import { BLOCK, type Kernel, padded } from '../products/kernel';
import { newMemory, product } from '../wasm/simd';

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

/**
 * One memory, and attention's one loop in it: a sum of rows, each times a number. Rows lie in panels of 16 columns, as
 * matrices do, so the product of the dense layers serves here as well. All places are numbers of floats from its start.
 */
interface CacheMemory {
  readonly floats: Float32Array;
  /**
   * Panel after panel: `out[16 columns] = sum over i below count of floats[x + i] * row i`; (count) -> (columns).
   * @param panels where the first one begins; each has `count` rows of 16.
   * @param columns a multiple of 16.
   */
  weigh(x: number, count: number, panels: number, out: number, columns: number): void;
}

/** Memory for `length` floats, in WebAssembly or in JavaScript. */
function cacheMemory(length: number, kernel: Kernel['name'], widest: number): CacheMemory {
  return kernel === 'plain' ? plainMemory(length) : simdMemory(length, widest);
}

function plainMemory(length: number): CacheMemory {
  const floats = new Float32Array(length);
  return {
    floats,
    weigh(x, count, panels, out, columns) {
      for (let o = 0; o < columns; o++) {
        const first = panels + (o - (o % BLOCK)) * count + (o % BLOCK);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += floats[x + i] * floats[first + i * BLOCK];
        floats[out + o] = sum;
      }
    },
  };
}

/** @param widest the most columns of a call: as many zeros are kept for sums to start from. */
function simdMemory(length: number, widest: number): CacheMemory {
  const memory = newMemory(4 * (length + widest));
  const multiply = product(memory, 32, 1);
  const zeros = 4 * length;
  return {
    floats: new Float32Array(memory.buffer, 0, length),
    weigh(x, count, panels, out, columns) {
      const [from, bytes, to] = [4 * x, 4 * count, 4 * out];
      multiply(
        from,
        bytes,
        bytes,
        from + bytes,
        4 * panels,
        zeros,
        to,
        to + 4 * columns,
        0,
        Number.NEGATIVE_INFINITY,
      );
    },
  };
}

/**
 * Overwrites `count` numbers from `from` on with the softmax of `scale` times them; (count) -> (count), adding up to 1.
 *
 * The largest is subtracted first, as in `softmax`: no exponential overflows.
 */
function softmaxRange(floats: Float32Array, from: number, count: number, scale: number): void {
  const end = from + count;
  let largest = floats[from];
  for (let i = from + 1; i < end; i++) if (floats[i] > largest) largest = floats[i];
  let sum = 0;
  for (let i = from; i < end; i++) {
    const share = Math.exp((floats[i] - largest) * scale);
    floats[i] = share;
    sum += share;
  }
  const perSum = 1 / sum;
  for (let i = from; i < end; i++) floats[i] *= perSum;
}
