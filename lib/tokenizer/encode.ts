// Text to tokens: words to letters, letters to tokens, and the merges in the order in which they were learned.
import { CourseError } from '../core';
import { toByteLetters } from './byte-letters';
import { mergePair, type Pair } from './learn-merges';
import { bytePiece, type Vocabulary } from './vocabulary';
import { splitWords } from './words';

/** Turns well-formed text into tokens. */
export type Encoder = (text: string) => number[];

/** Words whose tokens are remembered; a longer list is forgotten and begun again. */
const MAX_REMEMBERED = 100_000;

/** The encoder of a vocabulary. */
export function makeEncoder(vocabulary: Vocabulary): Encoder {
  const numbers = new Map(vocabulary.pieces.map((piece, number) => [piece, number]));
  return vocabulary.kind === 'bytes' ? wordEncoder(vocabulary, numbers) : characterEncoder(numbers);
}

function wordEncoder({ pieces, merges }: Vocabulary, numbers: ReadonlyMap<string, number>): Encoder {
  const ranks = new Map(merges.map(([left, right], rank) => [`${left} ${right}`, rank]));
  const made = merges.map(([left, right]) => numbers.get(pieces[left] + pieces[right]) as number);
  const known = new Map<string, number[]>();
  const encodeWord = (word: string): number[] => {
    const letters = Array.from(toByteLetters(word), (letter) => numbers.get(letter) ?? refuse(word));
    return applyMerges(letters, merges, made, ranks);
  };
  return (text) =>
    splitWords(text).flatMap((word) => {
      const found = known.get(word);
      if (found) return found;
      if (known.size >= MAX_REMEMBERED) known.clear();
      const tokens = encodeWord(word);
      known.set(word, tokens);
      return tokens;
    });
}

/** Merges the pair that was learned first, as long as there is one. */
function applyMerges(
  letters: readonly number[],
  merges: readonly Pair[],
  made: readonly number[],
  ranks: ReadonlyMap<string, number>,
): number[] {
  let tokens = [...letters];
  for (;;) {
    let first = merges.length;
    for (let i = 0; i + 1 < tokens.length; i++) {
      first = Math.min(first, ranks.get(`${tokens[i]} ${tokens[i + 1]}`) ?? first);
    }
    if (first === merges.length) return tokens;
    tokens = mergePair(tokens, merges[first], made[first]);
  }
}

/** One token a character; the bytes of a character that has none. */
function characterEncoder(numbers: ReadonlyMap<string, number>): Encoder {
  const utf8 = new TextEncoder();
  return (text) =>
    Array.from(text).flatMap((character) => {
      const number = numbers.get(character);
      if (number !== undefined) return [number];
      return Array.from(utf8.encode(character), (byte) => numbers.get(bytePiece(byte)) ?? refuse(character));
    });
}

function refuse(text: string): never {
  throw new CourseError(
    `Expected text that the tokenizer has tokens for, got ${JSON.stringify(text)}: it was made without bytes ` +
      'for what it never saw. Leave that out, or make a tokenizer with all bytes.',
  );
}
