// One text that grows: its tokens, its cache, its own source of chance.
import { CourseError, type Random, random } from '../../core';
import type { StreamDecoder } from '../../tokenizer';
import type { KeyValueCache } from './cache';
import type { FrozenGpt } from './frozen-gpt';
import { type Drawn, type SamplingOptions, sample } from './sample';

/** How text is continued. */
export interface GenerateOptions extends SamplingOptions {
  /** Tokens at most. Default 100. */
  readonly maxTokens?: number;
  /** Same seed, same text. Default 0. Without effect at temperature 0. */
  readonly seed?: number | string;
  /** Keeps keys and values; without, each token computes those of all tokens before it anew. Default true. */
  readonly cache?: boolean;
  /**
   * What happens once the text is longer than the context. `stop` ends it. `slide` forgets all but the last half of
   * the context and goes on: positions move, so the keys and values of that half are computed anew. Default `stop`.
   */
  readonly whenFull?: 'stop' | 'slide';
  /** Characters that the tokenizer never saw: `refuse` them, or `spell` them in bytes. Default `refuse`. */
  readonly unseen?: 'refuse' | 'spell';
}

/** A token as it was drawn. */
export interface GeneratedToken extends Drawn {
  /** Its text; empty while a character's bytes are incomplete, or without a tokenizer. */
  readonly text: string;
}

/** A text in the making. */
export interface Sequence {
  /** The tokens in view: at most the context's length. */
  tokens: number[];
  readonly cache: KeyValueCache;
  readonly options: GenerateOptions;
  readonly random: Random;
  readonly decoder?: StreamDecoder;
  /** Tokens still to come. */
  left: number;
}

/** A sequence that holds the prompt, of which nothing was read yet. @throws CourseError for a bad prompt. */
export function beginSequence(
  model: FrozenGpt,
  prompt: string | readonly number[],
  options: GenerateOptions,
): Sequence {
  const { maxTokens = 100, seed = 0 } = options;
  if (!Number.isInteger(maxTokens) || maxTokens < 0) {
    throw new CourseError(`Expected maxTokens to be a whole number from 0, got ${maxTokens}. Ask for 100.`);
  }
  const { tokenizer } = model;
  const tokens = readPrompt(model, prompt, options);
  const [cache, stream] = [model.newCache(), random(seed)];
  return { tokens, cache, options, random: stream, decoder: tokenizer?.stream(), left: maxTokens };
}

/** The tokens that the model must read before the next can be drawn: with a full cache one, without it all. */
export function unread(sequence: Sequence): number[] {
  const { tokens, cache, options } = sequence;
  if (options.cache === false) cache.clear();
  return tokens.slice(cache.length);
}

/** Draws the next token and adds it. */
export function addToken(sequence: Sequence, logits: Float32Array): GeneratedToken {
  const { options, decoder, cache } = sequence;
  const drawn = sample(logits, options, sequence.random);
  sequence.tokens.push(drawn.token);
  sequence.left--;
  if (sequence.tokens.length > cache.capacity) leaveContext(sequence);
  return { ...drawn, text: decoder?.push(drawn.token) ?? '' };
}

/** Positions are learned, so tokens can't move without being read again: half of them go, to make it seldom. */
function leaveContext(sequence: Sequence): void {
  const { cache, options } = sequence;
  if (options.whenFull !== 'slide') {
    sequence.left = 0;
    return;
  }
  sequence.tokens = sequence.tokens.slice(-Math.ceil(cache.capacity / 2));
  cache.clear();
}

/** What a prompt may be. */
interface PromptOptions {
  readonly whenFull?: 'stop' | 'slide';
  readonly unseen?: 'refuse' | 'spell';
}

/**
 * The tokens of a prompt; with `slide` only the last ones of a long prompt, half a context of them.
 * @throws CourseError when it is empty, longer than the context, or has characters the tokenizer never saw.
 */
export function readPrompt(
  model: FrozenGpt,
  prompt: string | readonly number[],
  { whenFull = 'stop', unseen = 'refuse' }: PromptOptions = {},
): number[] {
  const { contextLength } = model.blueprint;
  const tokens = typeof prompt === 'string' ? encode(model, prompt, unseen === 'refuse') : [...prompt];
  if (tokens.length === 0) {
    throw new CourseError('Expected a prompt to continue, got an empty one. Begin with a word or two.');
  }
  if (tokens.length <= contextLength) return tokens;
  if (whenFull === 'slide') return tokens.slice(-Math.ceil(contextLength / 2));
  throw new CourseError(
    `Expected a prompt of at most ${contextLength} tokens, the model's context, got ${tokens.length}. ` +
      "Shorten it, or pass { whenFull: 'slide' } to keep its end only.",
  );
}

function encode({ tokenizer }: FrozenGpt, text: string, strict: boolean): number[] {
  if (tokenizer) return tokenizer.encode(text, { strict });
  throw new CourseError(
    'Expected tokens, got text, and the model has no tokenizer. Put tokenizer.json beside its weights, or pass ' +
      '{ tokenizer } to loadGpt.',
  );
}
