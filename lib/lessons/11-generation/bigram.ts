// The smallest language model: which character comes after which, counted.
import { CourseError } from '../../core';

/** A model that looks at one character and guesses the next. */
export interface Bigram {
  /** Every character of the text that was counted, sorted. */
  readonly characters: readonly string[];
  /** Row by row, what share of the time each character came after the row's; (C, C), each row adding up to 1. */
  readonly shares: readonly (readonly number[])[];
  /** The row of shares after a character; (C). @throws CourseError for one that was not in the text. */
  after(character: string): readonly number[];
  /** The probability of each character of a text but the first; (N) -> (N - 1). Pairs never seen get 0. */
  probabilities(text: string): number[];
}

/**
 * Counts the pairs of a text.
 * @param text two characters or more; its last one must also come earlier, or nothing would follow it.
 * @throws CourseError for a text that is too short, or whose last character is followed by nothing.
 */
export function countPairs(text: string): Bigram {
  const characters = [...new Set(text)].sort();
  const places = new Map(characters.map((character, place) => [character, place]));
  const times = characters.map(() => characters.map(() => 0));
  const all = [...text];
  for (let i = 1; i < all.length; i++) times[place(all[i - 1])][place(all[i])]++;
  const shares = times.map((row, i) => sharesOf(row, characters[i]));

  function place(character: string): number {
    const found = places.get(character);
    if (found !== undefined) return found;
    throw new CourseError(`Expected a character of the text that was counted, got "${character}".`);
  }
  const after = (character: string) => shares[place(character)];
  return {
    characters,
    shares,
    after,
    probabilities(some) {
      const read = [...some];
      return read.slice(1).map((character, i) => after(read[i])[place(character)]);
    },
  };
}

function sharesOf(times: readonly number[], character: string): number[] {
  const total = times.reduce((sum, each) => sum + each, 0);
  if (total > 0) return times.map((each) => each / total);
  throw new CourseError(
    `Expected something after each character, but nothing comes after "${character}". End the text as a line ends.`,
  );
}
