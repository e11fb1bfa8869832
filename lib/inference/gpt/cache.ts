// The cache of keys and values: what the tokens so far have to say to each token that follows.
import type { GptBlueprint } from '../../artifact';
import { CourseError } from '../../core';
import { type Kernel, padded } from '../kernel';
import { type WeighMemory, weighMemory } from './weigh';

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
  const { contextLength: capacity, width: D, numHeads } = blueprint;
  const d = D / numHeads;
  const places = layOut(blueprint);
  const memory = weighMemory(places.end, kernel);
  const { floats } = memory;
  let length = 0;
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
      for (let h = 0; h < numHeads; h++) {
        const [key, value] = [
          places.keys(layer, h) + position,
          places.values(layer, h) + position * padded(d),
        ];
        for (let i = 0; i < d; i++) {
          floats[key + i * padded(capacity)] = qkv[start + D + h * d + i]; // (T) -> (d, T)
          floats[value + i] = qkv[start + 2 * D + h * d + i];
        }
      }
    },
    attend(layer, position, qkv, start, out, to) {
      const scale = 1 / Math.sqrt(d);
      for (let i = 0; i < D; i++) floats[places.query + i] = qkv[start + i] * scale;
      for (let h = 0; h < numHeads; h++) {
        attendHead(memory, places, { layer, h, d, count: position + 1, capacity });
        for (let i = 0; i < d; i++) out[to + h * d + i] = floats[places.mixed + i];
      }
    },
    weightsOf(head, position) {
      const from = places.scores(head);
      return floats.slice(from, from + position + 1);
    },
  };
}

/** Where everything lies in the cache's memory, counted in floats. */
interface Places {
  readonly query: number;
  readonly mixed: number;
  readonly end: number;
  /** (T) for each head: what it gives to each position. */
  scores(h: number): number;
  /** (d, T) for each layer and head: on their side, so that 16 positions lie side by side. */
  keys(layer: number, h: number): number;
  /** (T, d) for each layer and head. */
  values(layer: number, h: number): number;
}

function layOut({ contextLength, numLayers, numHeads, width }: GptBlueprint): Places {
  const d = width / numHeads;
  const [T, keySize, valueSize] = [
    padded(contextLength),
    d * padded(contextLength),
    contextLength * padded(d),
  ];
  const mixed = padded(width);
  const scores = mixed + padded(d);
  const keys = scores + numHeads * T;
  const values = keys + numLayers * numHeads * keySize;
  return {
    query: 0,
    mixed,
    end: values + numLayers * numHeads * valueSize,
    scores: (h) => scores + h * T,
    keys: (layer, h) => keys + (layer * numHeads + h) * keySize,
    values: (layer, h) => values + (layer * numHeads + h) * valueSize,
  };
}

/** One head: scores of all positions, softmax, values mixed by them. */
function attendHead(
  { floats, weigh }: WeighMemory,
  places: Places,
  at: { layer: number; h: number; d: number; count: number; capacity: number },
): void {
  const { layer, h, d, count, capacity } = at;
  const scores = places.scores(h);
  weigh(places.query + h * d, d, places.keys(layer, h), padded(capacity), scores, padded(count)); // (d) -> (count)
  softmaxInPlace(floats, scores, count);
  weigh(scores, count, places.values(layer, h), padded(d), places.mixed, padded(d)); // (count) -> (d)
}

function softmaxInPlace(floats: Float32Array, from: number, count: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = from; i < from + count; i++) if (floats[i] > largest) largest = floats[i];
  let sum = 0;
  for (let i = from; i < from + count; i++) {
    floats[i] = Math.exp(floats[i] - largest);
    sum += floats[i];
  }
  const share = 1 / sum;
  for (let i = from; i < from + count; i++) floats[i] *= share;
}

function refuse(capacity: number, wanted: number): never {
  throw new CourseError(
    `Expected at most ${capacity} tokens, the model's context, got ${wanted}. ` +
      'Shorten the text, or clear the cache and begin with its end.',
  );
}
