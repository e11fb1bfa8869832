// Whose text is it? Two models that only count, one for each author, and how surprised each of them is.
import { loadAusten, loadProse } from '../../datasets';
import { type Ngram, trainNgram } from '../11-generation/ngram';

/** Characters of Austen's novels that are counted: about as many as Melville's nine tenths have. */
const AUSTEN_CHARACTERS = 1_000_000;

/** Two counters, and what they say of a text. */
export interface Yardstick {
  /** Counted the first nine tenths of Moby-Dick, and nothing else. */
  readonly melville: Ngram;
  /** Counted about as much of Austen's novels, without Persuasion. */
  readonly austen: Ngram;
  /** By how many bits per character Melville's counter is less surprised by a text than Austen's: above 0, Melville. */
  lean(text: string): number;
}

/**
 * Counts both authors: some seconds.
 * @param order characters of a piece. Default 6.
 */
export function countAuthors(order = 6): Yardstick {
  const whale = loadProse('moby-dick');
  const melville = trainNgram(whale.slice(0, Math.floor(0.9 * whale.length)), { order });
  const austen = trainNgram(loadAusten().training.slice(0, AUSTEN_CHARACTERS), { order });
  const lean = (text: string): number => (austen.bitsOf(text) - melville.bitsOf(text)) / text.length;
  return { melville, austen, lean };
}
