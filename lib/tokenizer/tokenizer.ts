// The tokenizer: text to numbers and back, without loss.
import { CourseError } from '../core';
import { bytesOfPieces, type StreamDecoder, streamDecoder } from './decode';
import { makeEncoder } from './encode';
import type { Vocabulary } from './vocabulary';

/** How text is encoded. */
export interface EncodeOptions {
  /** Refuses characters that the training text did not hold, instead of spelling them in bytes. Default false. */
  readonly strict?: boolean;
}

/** Text to tokens and back; tokens are whole numbers from 0. */
export interface Tokenizer {
  /** How many tokens there are. */
  readonly vocabularySize: number;
  readonly vocabulary: Vocabulary;
  /**
   * The tokens of a text.
   * @throws CourseError for half a surrogate pair, and for unseen characters as `strict` or the vocabulary demands.
   */
  encode(text: string, options?: EncodeOptions): number[];
  /** The text of tokens. Bytes that make no character become U+FFFD. @throws CourseError for an unknown number. */
  decode(tokens: Iterable<number>): string;
  /** A decoder for tokens that come one by one. */
  stream(): StreamDecoder;
  /** The characters of a text that the training text did not hold, each once. */
  unseen(text: string): string[];
}

/** Makes a tokenizer of a vocabulary. */
export function makeTokenizer(vocabulary: Vocabulary): Tokenizer {
  const encoder = makeEncoder(vocabulary);
  const bytes = bytesOfPieces(vocabulary);
  const seen = new Set(vocabulary.seen);
  const unseen = (text: string): string[] => [...new Set(text)].filter((character) => !seen.has(character));
  return Object.freeze({
    vocabularySize: vocabulary.pieces.length,
    vocabulary,
    encode(text: string, { strict = false }: EncodeOptions = {}) {
      checkText(text);
      if (strict) checkSeen(unseen(text));
      return encoder(text);
    },
    decode(tokens: Iterable<number>) {
      const decoder = streamDecoder(bytes);
      return Array.from(tokens, decoder.push).join('') + decoder.end();
    },
    stream: () => streamDecoder(bytes),
    unseen,
  });
}

/** Half a surrogate pair is no character, and UTF-8 has no bytes for it. */
export function checkText(text: string): void {
  if (typeof text !== 'string') throw new CourseError(`Expected a text, got ${typeof text}. Pass a string.`);
  const at = text.search(/\p{Surrogate}/u);
  if (at < 0) return;
  throw new CourseError(
    `Expected whole characters, got half of one at position ${at} of the text. ` +
      'It was cut inside a character: cut with Array.from(text) instead.',
  );
}

function checkSeen(unseen: readonly string[]): void {
  if (unseen.length === 0) return;
  const shown = unseen.slice(0, 5).map((character) => JSON.stringify(character));
  throw new CourseError(
    `Expected characters of the text that the tokenizer was made from, got ${shown.join(', ')}` +
      `${unseen.length > 5 ? ` and ${unseen.length - 5} more` : ''}: it never saw them. Write it without them.`,
  );
}
