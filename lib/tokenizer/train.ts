// Tokenizers made from a text: one token a character, or bytes joined by merges.
import { CourseError } from '../core';
import { BYTE_LETTERS, toByteLetters } from './byte-letters';
import { learnMerges } from './learn-merges';
import { checkText, makeTokenizer, type Tokenizer } from './tokenizer';
import { bytePiece, distinctCharacters } from './vocabulary';
import { countWords } from './words';

const ALL_BYTES = Array.from({ length: 256 }, (_, byte) => byte);

/** How a character tokenizer is made. */
export interface CharacterOptions {
  /** Adds 256 tokens, one for each byte, for characters the text does not hold. Default true; without, they are refused. */
  readonly bytes?: boolean;
}

/** How a byte-pair tokenizer is made. */
export interface TrainTokenizerOptions {
  /** Tokens in all: 256 bytes, then one for each merge. Default 1024. */
  readonly vocabularySize?: number;
}

/**
 * One token for each character of the text, in the order of their code points.
 * @throws CourseError when the text is empty or cut inside a character.
 */
export function characterTokenizer(text: string, { bytes = true }: CharacterOptions = {}): Tokenizer {
  checkTrainingText(text);
  const characters = distinctCharacters(text);
  const pieces = [...characters, ...(bytes ? ALL_BYTES.map(bytePiece) : [])];
  return makeTokenizer({ kind: 'characters', pieces, merges: [], seen: characters.join('') });
}

/**
 * Learns byte-pair merges from a text: the same text and size always give the same tokenizer.
 *
 * The tokens are 256 bytes in the order of their letters, then the merges as learned. Fewer than asked for where
 * no pair occurs twice any more.
 * @throws CourseError when the text is empty or cut inside a character, or the size is below 256.
 */
export function trainTokenizer(
  text: string,
  { vocabularySize = 1024 }: TrainTokenizerOptions = {},
): Tokenizer {
  checkTrainingText(text);
  if (!Number.isSafeInteger(vocabularySize) || vocabularySize < ALL_BYTES.length) {
    throw new CourseError(
      `Expected a vocabularySize from 256, one token for each byte, got ${vocabularySize}. Ask for 512 or more.`,
    );
  }
  const alphabet = [...BYTE_LETTERS].sort();
  const numbers = new Map(alphabet.map((letter, number) => [letter, number]));
  const words = Array.from(countWords(text), ([word, count]) => {
    const letters = Array.from(toByteLetters(word), (letter) => numbers.get(letter) as number);
    return [letters, count] as const;
  });
  const learned = learnMerges(words, alphabet, vocabularySize);
  return makeTokenizer({ kind: 'bytes', ...learned, seen: distinctCharacters(text).join('') });
}

function checkTrainingText(text: string): void {
  checkText(text);
  if (text === '') throw new CourseError('Expected a text to learn from, got an empty one. Pass some pages.');
}
