// What a tokenizer knows: plain data, which its file holds and its two directions read.
import type { Pair } from './learn-merges';

/** The tokens by number, and how text becomes them. */
export interface Vocabulary {
  /** `bytes`: a piece is written in byte letters; `characters`: a piece is one character, or a byte as `<0x41>`. */
  readonly kind: 'bytes' | 'characters';
  /** The piece of each token; its number is its place. */
  readonly pieces: readonly string[];
  /** Pairs of tokens that become one, the earliest learned first; none for characters. */
  readonly merges: readonly Pair[];
  /** Every character of the text that the tokenizer was made from, in the order of their code points. */
  readonly seen: string;
}

/** The piece that stands for one byte where characters are the tokens: `<0x0A>`. */
export function bytePiece(byte: number): string {
  return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
}

/** The distinct characters of a text, sorted by code point. */
export function distinctCharacters(text: string): string[] {
  return [...new Set(text)].sort((a, b) => Number(a.codePointAt(0)) - Number(b.codePointAt(0)));
}
