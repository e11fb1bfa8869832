// Text in words: merges never cross their borders, so pairs are counted over words instead of over the text.

/**
 * GPT-2's pattern: an ending such as 's, letters, digits or signs with the space before them, or white space.
 *
 * A run of spaces leaves its last one to the word that follows. Every character falls into exactly one word.
 */
const WORD =
  /'(?:s|t|re|ve|m|ll|d)| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** The words of a text, in order; joined they are the text again. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** How often each word occurs, in the order of first occurrence. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
