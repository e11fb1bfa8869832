// Byte-pair encoding (Sennrich, Haddow, Birch, 2016): join the commonest pair of neighbours, and again.

/** Two tokens that become one. */
export type Pair = readonly [left: number, right: number];

/** One word as tokens, and how often the text holds it. */
interface CountedWord {
  tokens: number[];
  readonly count: number;
}

/** How often a pair stands in the text, and in which words. */
interface PairEntry {
  readonly pair: Pair;
  count: number;
  readonly words: Set<CountedWord>;
}

type Pairs = Map<number, PairEntry>;

/** Leaves room for two token numbers in one exact number. */
const KEY_STEP = 2 ** 26;

/**
 * Learns merges from words: the commonest pair first; of equally common ones the pair of lower numbers.
 *
 * A merge whose text another merge made already (a + bc after ab + c) makes the same token. It ends early where
 * no pair is left that occurs twice.
 * @param words the words as tokens, and their counts.
 * @param letters the piece of each token that the words are made of.
 * @param vocabularySize tokens in all, `letters` included.
 */
export function learnMerges(
  words: Iterable<readonly [tokens: readonly number[], count: number]>,
  letters: readonly string[],
  vocabularySize: number,
): { readonly pieces: string[]; readonly merges: Pair[] } {
  const pieces = [...letters];
  const numbers = new Map(pieces.map((piece, number) => [piece, number]));
  const merges: Pair[] = [];
  const pairs: Pairs = new Map();
  for (const [tokens, count] of words) countPairs(pairs, { tokens: [...tokens], count }, 1);
  while (pieces.length < vocabularySize) {
    const best = commonest(pairs);
    if (!best || best.count < 2) break;
    const piece = pieces[best.pair[0]] + pieces[best.pair[1]];
    const made = numbers.get(piece) ?? pieces.push(piece) - 1;
    numbers.set(piece, made);
    mergeEverywhere(pairs, best, made);
    merges.push(best.pair);
  }
  return { pieces, merges };
}

/** Only the words that hold the pair change, and only their pairs are counted anew. */
function mergeEverywhere(pairs: Pairs, { pair, words }: PairEntry, made: number): void {
  for (const word of [...words]) {
    countPairs(pairs, word, -1);
    word.tokens = mergePair(word.tokens, pair, made);
    countPairs(pairs, word, 1);
  }
}

/** Every occurrence of the pair, from left to right, becomes the token `made`. */
export function mergePair(tokens: readonly number[], [left, right]: Pair, made: number): number[] {
  const merged: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const fits = tokens[i] === left && tokens[i + 1] === right;
    merged.push(fits ? made : tokens[i]);
    if (fits) i++;
  }
  return merged;
}

/** Adds a word's pairs to the counts (`sign` 1) or takes them out again (-1). */
function countPairs(pairs: Pairs, word: CountedWord, sign: 1 | -1): void {
  const { tokens, count } = word;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const key = tokens[i] * KEY_STEP + tokens[i + 1];
    let entry = pairs.get(key);
    if (!entry) {
      entry = { pair: [tokens[i], tokens[i + 1]], count: 0, words: new Set() };
      pairs.set(key, entry);
    }
    entry.count += sign * count;
    if (sign === 1) entry.words.add(word);
    else entry.words.delete(word);
    if (entry.count === 0) pairs.delete(key);
  }
}

function commonest(pairs: Pairs): PairEntry | undefined {
  let best: PairEntry | undefined;
  let bestKey = 0;
  for (const [key, entry] of pairs) {
    const isBetter = !best || entry.count > best.count || (entry.count === best.count && key < bestKey);
    if (!isBetter) continue;
    best = entry;
    bestKey = key;
  }
  return best;
}
