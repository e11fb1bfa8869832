// A frozen GPT: it reads tokens and gives scores for the next one, and that is all. There is no `fit`.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Artifact,
  checkBlueprint,
  checkWeights,
  expectedShapes,
  fingerprint,
  type GptBlueprint,
  ofKind,
  readArtifact,
  type WeightChecks,
  type Weights,
} from '../../artifact';
import { CourseError } from '../../core';
import { loadTokenizer, type Tokenizer } from '../../tokenizer';
import type { Kernel } from '../products/kernel';
import type { Bits } from '../products/matrix';
import { chooseKernel } from '../wasm/simd';
import { type KeyValueCache, makeCache, type WorkingCache } from './cache';
import type { Counters, GptProgram } from './forward';
import { allLogits, attentionWeights, decode, prefill } from './passes';
import { makeGptScratch } from './scratch';
import { packGpt, roomForGpt, unpackGpt } from './weights';

/** A GPT whose weights no call changes. V is its vocabulary's size, T its context's length. */
export interface FrozenGpt {
  readonly blueprint: GptBlueprint;
  /** Text to tokens and back, where a tokenizer.json lay beside the weights or was given. */
  readonly tokenizer?: Tokenizer;
  /** The weights in use: float32 copies, rounded to the bits in use. */
  readonly weights: Weights;
  /** SHA-256 of the weights in use, computed anew at each reading. */
  readonly fingerprint: string;
  /** Which kernel multiplies: `simd` (WebAssembly) or `plain` (JavaScript loops). */
  readonly kernel: Kernel['name'];
  /** Bits of one number of a matrix: 32, 16, 8, 4 or 2. */
  readonly bits: Bits;
  /** Memory that weights and scratch take, in bytes; caches come on top. */
  readonly bytes: number;
  /** What all passes so far have counted, a copy: take it before and after. */
  readonly counters: Readonly<Counters>;
  /** An empty cache of keys and values, for one sequence. */
  newCache(): KeyValueCache;
  /**
   * Reads tokens that follow those in the cache, all in one go. (N) -> (V), the scores after the last one.
   * @throws CourseError for no tokens, more than fit into the context, or a number that is no token.
   */
  prefill(tokens: readonly number[], cache: KeyValueCache): Float32Array;
  /**
   * One more token for each of several sequences; the weights are read once for all. (N) -> N times (V).
   * @throws CourseError when a cache is full, comes twice, or belongs to another model.
   */
  decode(tokens: readonly number[], caches: readonly KeyValueCache[]): Float32Array[];
  /** The scores after each token. (N) -> N times (V). */
  logits(tokens: readonly number[]): Float32Array[];
  /** Who looks at whom: for each layer and head a list of rows; row p has p + 1 weights that add up to 1. */
  attention(tokens: readonly number[]): Float32Array[][][];
}

/** How a GPT is loaded. */
export interface FreezeGptOptions extends WeightChecks {
  /** `simd` or `plain`. Default: `simd` where WebAssembly offers it, else `plain`. */
  readonly kernel?: Kernel['name'];
  /** Bits of one number of a matrix. Default 32; 8 and 4 quantize while loading, with one scale for each output. */
  readonly bits?: Bits;
  /** Default: tokenizer.json beside the weights, where there is one. */
  readonly tokenizer?: Tokenizer;
}

/**
 * Loads a GPT for inference.
 * @param path a file that `writeArtifact` made; `tokenizer.json` in the same folder is loaded with it.
 * @throws DataError, ShapeError or CourseError as `readArtifact` and `loadTokenizer` do.
 */
export function loadGpt(path: string, options: FreezeGptOptions = {}): FrozenGpt {
  const artifact = readArtifact(path, options);
  const beside = join(dirname(path), 'tokenizer.json');
  const tokenizer = options.tokenizer ?? (existsSync(beside) ? loadTokenizer(beside) : undefined);
  return freezeGpt(artifact, { ...options, tokenizer });
}

/**
 * Makes a frozen GPT of an artifact in memory. The weights are copied.
 * @throws ShapeError when they are not the blueprint's; CourseError when one is NaN or infinite, when it is no GPT,
 *   or when the tokenizer has another number of tokens.
 */
export function freezeGpt(artifact: Artifact, options: FreezeGptOptions = {}): FrozenGpt {
  checkBlueprint(artifact.blueprint);
  const { blueprint } = ofKind(artifact, 'gpt');
  checkWeights(artifact.weights, expectedShapes(blueprint), options);
  const { tokenizer, bits = 32 } = options;
  checkTokenizer(blueprint, tokenizer);
  const room = roomForGpt(blueprint, bits);
  const kernel = chooseKernel(room, options.kernel);
  const program: GptProgram = {
    blueprint,
    weights: packGpt(blueprint, artifact.weights, bits, kernel),
    scratch: makeGptScratch(blueprint, kernel),
    counters: { keyValueProjections: 0, flops: 0 },
  };
  return frozenGpt(program, { tokenizer, kernel: kernel.name, bits, bytes: room.bytes });
}

type Labels = Pick<FrozenGpt, 'tokenizer' | 'kernel' | 'bits' | 'bytes'>;

function frozenGpt(program: GptProgram, labels: Labels): FrozenGpt {
  const { blueprint, weights, counters } = program;
  const own = new WeakSet<KeyValueCache>();
  const newCache = (): WorkingCache => {
    const cache = makeCache(blueprint, labels.kernel);
    own.add(cache);
    return cache;
  };
  const mine = (cache: KeyValueCache): WorkingCache =>
    own.has(cache) ? (cache as WorkingCache) : refuseCache();
  return Object.freeze({
    blueprint,
    ...labels,
    get weights() {
      return unpackGpt(blueprint, weights);
    },
    get fingerprint() {
      return fingerprint(unpackGpt(blueprint, weights));
    },
    get counters() {
      return { ...counters };
    },
    newCache,
    prefill: (tokens: readonly number[], cache: KeyValueCache) => prefill(program, tokens, mine(cache)),
    decode: (tokens: readonly number[], caches: readonly KeyValueCache[]) =>
      decode(program, tokens, caches.map(mine)),
    logits: (tokens: readonly number[]) => allLogits(program, tokens, newCache()),
    attention: (tokens: readonly number[]) => attentionWeights(program, tokens, newCache()),
  });
}

function checkTokenizer({ vocabularySize }: GptBlueprint, tokenizer?: Tokenizer): void {
  if (!tokenizer || tokenizer.vocabularySize === vocabularySize) return;
  throw new CourseError(
    `Expected a tokenizer of ${vocabularySize} tokens, as the model knows, got one of ` +
      `${tokenizer.vocabularySize}. Put the tokenizer.json that it was trained with beside its weights.`,
  );
}

function refuseCache(): never {
  throw new CourseError("Expected a cache of this model, got another one's. Make one with model.newCache().");
}
