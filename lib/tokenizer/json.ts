// The common tokenizer.json form, which Hugging Face's tokenizers reads as well. A file may lie: each field is checked.
// Form: https://github.com/huggingface/tokenizers (model BPE; ByteLevel, or byte_fallback for characters).
import { DataError } from '../core';
import { byteOf } from './byte-letters';
import type { Pair } from './learn-merges';
import type { Vocabulary } from './vocabulary';

type Fields = Readonly<Record<string, unknown>>;

const BYTE_LEVEL = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };
const SPELLED_BYTES = { type: 'Sequence', decoders: [{ type: 'ByteFallback' }, { type: 'Fuse' }] };

/** A vocabulary as the text of a tokenizer.json. `seen_characters` is ours; other readers pass over it. */
export function toJson({ kind, pieces, merges, seen }: Vocabulary): string {
  const isBytes = kind === 'bytes';
  const file = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: isBytes ? BYTE_LEVEL : null,
    post_processor: null,
    decoder: isBytes ? BYTE_LEVEL : SPELLED_BYTES,
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: !isBytes,
      ignore_merges: false,
      vocab: Object.fromEntries(pieces.map((piece, number) => [piece, number])),
      merges: merges.map(([left, right]) => [pieces[left], pieces[right]]),
      seen_characters: seen,
    },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads the text of a tokenizer.json of one of the two kinds that the course makes.
 * @throws DataError naming the field that is damaged, or that asks for what this reader doesn't do.
 */
export function fromJson(text: string): Vocabulary {
  const file = asFields('the file', parse(text));
  const model = asFields('model', file.model);
  expect('model.type', model.type, '"BPE"', model.type === 'BPE');
  const extra = [file.added_tokens, file.normalizer]
    .flat()
    .filter((item) => item !== null && item !== undefined);
  expect('added_tokens and normalizer', extra, 'none', extra.length === 0);
  const kind = readKind(asFields('pre_tokenizer', file.pre_tokenizer ?? {}), model);
  const pieces = readPieces(asFields('model.vocab', model.vocab), kind);
  const merges = readMerges(model.merges, pieces);
  const seen = model.seen_characters ?? '';
  return {
    kind,
    pieces,
    merges,
    seen: typeof seen === 'string' ? seen : refuse('model.seen_characters', seen, 'a text'),
  };
}

function readKind(pre: Fields, model: Fields): Vocabulary['kind'] {
  if (pre.type === undefined) {
    expect('model.byte_fallback', model.byte_fallback, 'true', model.byte_fallback === true);
    return 'characters';
  }
  const fits = pre.type === 'ByteLevel' && pre.add_prefix_space === false && pre.use_regex !== false;
  expect('pre_tokenizer', pre, 'ByteLevel without a prefix space', fits);
  return 'bytes';
}

function readPieces(vocab: Fields, kind: Vocabulary['kind']): string[] {
  const pieces: string[] = [];
  for (const [piece, number] of Object.entries(vocab)) {
    const isNew = Number.isSafeInteger(number) && Number(number) >= 0 && pieces[Number(number)] === undefined;
    expect(`model.vocab[${JSON.stringify(piece)}]`, number, 'a number from 0 that no other has', isNew);
    const fits = kind === 'characters' || [...piece].every((letter) => byteOf(letter) !== undefined);
    expect('model.vocab', piece, 'byte letters', fits && piece !== '');
    pieces[Number(number)] = piece;
  }
  const { length } = Object.keys(vocab);
  expect(
    'model.vocab',
    pieces.length,
    `the numbers from 0 to ${length - 1}`,
    pieces.length === length && length > 0,
  );
  return pieces;
}

/** Merges come as pairs, in older files as texts with a space between. */
function readMerges(value: unknown, pieces: readonly string[]): Pair[] {
  if (!Array.isArray(value)) return refuse('model.merges', value, 'a list of pairs');
  const numbers = new Map(pieces.map((piece, number) => [piece, number]));
  return value.map((entry: unknown, i) => {
    const parts: unknown = typeof entry === 'string' ? entry.split(' ') : entry;
    const pair = Array.isArray(parts) ? parts.map((part) => numbers.get(part)) : [];
    const fits = pair.length === 2 && !pair.includes(undefined) && numbers.has((parts as string[]).join(''));
    expect(`model.merges[${i}]`, entry, 'two pieces of the vocabulary whose union is one too', fits);
    return pair as unknown as Pair;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('the file', text, 'JSON');
  }
}

function asFields(where: string, value: unknown): Fields {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : refuse(where, value, 'an object with named fields');
}

function expect(where: string, value: unknown, wanted: string, fits: boolean): void {
  if (!fits) refuse(where, value, wanted);
}

function refuse(where: string, value: unknown, wanted: string): never {
  const shown = (JSON.stringify(value) ?? 'nothing').slice(0, 60);
  throw new DataError(
    `Expected ${wanted} in ${where === 'the file' ? 'a tokenizer.json' : `the tokenizer's "${where}"`}, ` +
      `got ${shown}. The file was cut short or altered, or is of a kind that the course does not read: copy it again.`,
  );
}
