// Pages of two authors in turn, so that half of all windows come from each.

/** Tokens of one author before the other has the word: many windows long. */
const STRETCH = 4096;

/**
 * The first text whole, and as much of the second, in turns of 4,096 tokens; the second begins anew at its end.
 * @throws RangeError when the second is empty.
 */
export function mixedPages(first: readonly number[], second: readonly number[]): number[] {
  if (second.length === 0) throw new RangeError('Expected tokens to mix in, got none. Pass the old text.');
  const mixed: number[] = [];
  for (let at = 0; at < first.length; at += STRETCH) {
    for (const token of first.slice(at, at + STRETCH)) mixed.push(token);
    for (let i = at; i < Math.min(at + STRETCH, first.length); i++) mixed.push(second[i % second.length]);
  }
  return mixed;
}
