// The n-gram model: what came after these five characters before? The baseline that a language model must beat.
import { CourseError, expectCount, stopper } from '../../core';
import { NONE, ROOT, type Trie, trie } from './trie';

/** A character model that counted a text. */
export interface Ngram {
  /** Characters that it looks at, the predicted one included. */
  readonly order: number;
  /** Every character of the text it counted, and one entry, '', for all others. */
  readonly alphabet: readonly string[];
  /** Different sequences of up to `order` characters that it keeps a count of. */
  readonly numSequences: number;
  /** The probability that `character` comes after `context`, of which the last `order` - 1 characters matter. */
  probability(context: string, character: string): number;
  /** Sum of -log2 of the probability of each character of a text, each after those before it. */
  bitsOf(text: string): number;
}

/** How a text is counted. */
export interface NgramOptions {
  /** Default 6: five characters and the next. */
  readonly order?: number;
}

/**
 * Counts a text for an n-gram model with Witten-Bell smoothing (Witten and Bell 1991, IEEE Trans. Inf. Theory 37(4),
 * method C): after a context h that came n times, with k different characters after it,
 * `P(c | h) = (times(h c) + k P(c | shorter h)) / (n + k)`, down to equal shares for all characters.
 *
 * Counting 3.5 million characters takes a few seconds. Characters are UTF-16 units.
 * @throws CourseError for an empty text or an order that is no whole number from 1.
 */
export function trainNgram(text: string, { order = 6 }: NgramOptions = {}): Ngram {
  expectCount('order', order, 6);
  if (text === '') throw new CourseError('Expected a text to count, got an empty one. Pass some pages.');
  const alphabet = [...new Set(text.split(''))].sort();
  const codes = new Map(alphabet.map((character, code) => [character, code]));
  const codesOf = (some: string) =>
    Int32Array.from({ length: some.length }, (_, i) => codes.get(some[i]) ?? alphabet.length);
  const counts = countSequences(codesOf(text), alphabet.length + 1, order);
  const share = 1 / (alphabet.length + 1);
  const probabilityAt = (symbols: Int32Array, at: number) =>
    wittenBell(counts, symbols, at, Math.max(0, at - order + 1), share);
  return {
    order,
    alphabet: [...alphabet, ''],
    numSequences: counts.size - 1,
    probability: (context, character) => probabilityAt(codesOf(context + character), context.length),
    bitsOf(some) {
      const symbols = codesOf(some);
      const stop = stopper();
      let bits = 0;
      for (let at = 0; at < symbols.length; stop(), at++) bits -= Math.log2(probabilityAt(symbols, at));
      return bits;
    },
  };
}

/** Counts every sequence of 1 to `order` symbols: the nodes of the last 0, 1, 2 ... symbols move along the text. */
function countSequences(symbols: Int32Array, numSymbols: number, order: number): Trie {
  const counts = trie(numSymbols);
  const ends = new Int32Array(order).fill(NONE); // ends[k]: the node of the last k symbols
  ends[0] = ROOT;
  const stop = stopper();
  for (const symbol of symbols) {
    stop();
    for (let k = order - 1; k >= 0; k--) {
      if (ends[k] === NONE) continue; // the text has not that many symbols yet
      const next = counts.count(ends[k], symbol);
      if (k + 1 < order) ends[k + 1] = next;
    }
  }
  return counts;
}

/** From no context to the longest: each context that was seen mixes its own counts into what the shorter one said. */
function wittenBell(counts: Trie, symbols: Int32Array, at: number, first: number, share: number): number {
  let probability = share;
  for (let start = at; start >= first; start--) {
    let node = ROOT;
    for (let i = start; i < at && node !== NONE; i++) node = counts.child(node, symbols[i]);
    if (node === NONE) break; // a longer context holds this one, and was not seen either
    const [times, kinds] = [counts.followedBy(node), counts.kindsAfter(node)];
    if (times === 0) break; // it stands only at the end of the text
    const next = counts.child(node, symbols[at]);
    const seen = next === NONE ? 0 : counts.timesOf(next);
    probability = (seen + kinds * probability) / (times + kinds);
  }
  return probability;
}
