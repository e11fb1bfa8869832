// A model that somebody else trained: the package lande, which tells 50 languages apart. Its code is not run;
// its files are read as text, unpacked, and computed by this course's own inference.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Artifact, decodeToygrad, type MlpBlueprint, type WeightTensor } from '../../artifact';
import { DataError } from '../../core';
import { type Frozen, freezeModel } from '../../inference';

/** A guess at the language of a text. */
export interface LanguageGuess {
  /** ISO 639-3: `eng`, `deu`. */
  readonly language: string;
  readonly probability: number;
}

/** How strongly a piece of text pulls at a hidden number. */
export interface PiecePull {
  readonly piece: string;
  /** The weight between the two. */
  readonly pull: number;
}

/** The package's model, unpacked. */
export interface Lande {
  /** 620 inputs, 120 hidden with relu, 50 outputs; its classes are the languages. */
  readonly model: Frozen;
  /** (620) The piece of text that each input stands for; its input is the piece's share. */
  readonly pieces: readonly string[];
  /** Size of the file that holds the weights, in bytes. */
  readonly fileBytes: number;
  /** The input of a text, (620). */
  readonly inputs: (text: string) => Float32Array;
  /** All 50 languages for a text, the likeliest first. */
  readonly guess: (text: string) => LanguageGuess[];
  /** The hidden numbers of a text, after relu, (120). */
  readonly hidden: (text: string) => Float32Array;
  /** The pieces that pull a hidden number up, the strongest first, (620). */
  readonly pulls: (unit: number) => PiecePull[];
}

const LENGTHS = ['unigrams', 'bigrams', 'trigrams', 'quadgrams'];

/**
 * Opens lande 1.0.10 (Fabio Spampinato, MIT licence; trained on sentences of the Tatoeba project).
 * @throws DataError when the package is missing or its files are not as they are in that version.
 */
export function loadLande(): Lande {
  const languages = read('langs').json as string[];
  const ngrams = read('ngrams').json as Readonly<Record<string, string[]>>;
  const { json, bytes: fileBytes } = read('options');
  const { blueprint, weights } = decodeToygrad(json);
  const model = freezeModel({ blueprint: { ...blueprint, classes: languages }, weights });
  const firstLayer = freezeModel(firstLayerOf({ blueprint, weights }));
  const pieces = LENGTHS.flatMap((length) => ngrams[length]);
  const inputs = (text: string): Float32Array => shares(text, pieces);
  return {
    ...{ model, pieces, fileBytes, inputs },
    guess: (text) => ranked(model.predict(inputs(text)), languages),
    hidden: (text) => firstLayer.logits(inputs(text)),
    pulls: (unit) => pullsOn(unit, weights.get('layer1/kernel') as WeightTensor, pieces),
  };
}

/** The same model, cut behind its first layer. */
function firstLayerOf({ blueprint, weights }: Artifact<MlpBlueprint>): Artifact<MlpBlueprint> {
  const own = [...weights].filter(([name]) => name.startsWith('layer1/'));
  return { blueprint: { ...blueprint, layers: blueprint.layers.slice(0, 1) }, weights: new Map(own) };
}

/** One column of the kernel, (620, 120) -> (620), sorted. */
function pullsOn(unit: number, { shape, data }: WeightTensor, pieces: readonly string[]): PiecePull[] {
  const pulls = pieces.map((piece, input) => ({ piece, pull: data[input * shape[1] + unit] }));
  return pulls.sort((a, b) => b.pull - a.pull);
}

function ranked(probabilities: Float32Array, languages: readonly string[]): LanguageGuess[] {
  const guesses = languages.map((language, i) => ({ language, probability: probabilities[i] }));
  return guesses.sort((a, b) => b.probability - a.probability);
}

/** One of the package's files, `export default JSON;`, which is read and never run. */
function read(name: 'langs' | 'ngrams' | 'options'): { json: unknown; bytes: number } {
  try {
    const text = readFileSync(join(dirname(require.resolve('lande')), `t50-${name}.js`), 'utf8');
    const json: unknown = JSON.parse(text.replace(/^export default /, '').replace(/;\s*$/, ''));
    return { json, bytes: Buffer.byteLength(text) };
  } catch (error) {
    throw new DataError(
      `Expected the file t50-${name}.js of lande 1.0.10, got: ${(error as Error).message}. Run "npm run setup".`,
    );
  }
}

const PIECE_LENGTHS = [1, 2, 3, 4];

/**
 * A text as lande reads it: lower case, letters and single spaces only, one space at each end.
 *
 * Lengths are counted in UTF-16 units, as the package does.
 */
function normalized(text: string): string {
  const letters = text.replace(/-+/g, ' ').replace(/[^\p{L}\p{M}\s]/gu, '');
  return ` ${letters
    .replace(/\s{2,}/g, ' ')
    .toLowerCase()
    .trim()} `;
}

/**
 * The share of each piece among all pieces of its own length; 0 where it does not occur.
 * @param pieces (I) what each input stands for.
 * @returns (I) shares from 0 to 1.
 */
function shares(text: string, pieces: readonly string[]): Float32Array {
  const letters = normalized(text);
  const counts = new Map<string, number>();
  for (const length of PIECE_LENGTHS) {
    for (let start = 0; start + length <= letters.length; start++) {
      const piece = letters.slice(start, start + length);
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  }
  const total = (length: number) => letters.length - length + 1;
  return Float32Array.from(pieces, (piece) => (counts.get(piece) ?? 0) / Math.max(1, total(piece.length)));
}
