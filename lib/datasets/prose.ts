// Prose without typesetting: one character set, one line for each paragraph.
import { loadText } from './file';

/** Typographic characters and what a typewriter has for them. */
const TYPEWRITER: readonly (readonly [from: RegExp, to: string])[] = [
  [/\r\n?/g, '\n'],
  [/[\u2018\u2019]/g, "'"], // single quotes
  [/[\u201c\u201d]/g, '"'], // double quotes
  [/\u2014/g, '--'], // em dash, as the older texts write it
  [/\u2013/g, '-'], // en dash
  [/\u00a0/g, ' '], // space that does not break
];

/** Marks of emphasis, notes and abbreviation that are set, not said. */
const MARKS = /[_*[\]&]/g;

/**
 * A text as a language model reads it: curly quotes and dashes in ASCII, without `_*[]&`, every paragraph on one line,
 * single spaces, and one line break between paragraphs.
 *
 * Otherwise a model learns where the lines of one edition broke.
 */
export function plainProse(text: string): string {
  const typed = TYPEWRITER.reduce((sofar, [from, to]) => sofar.replace(from, to), text).replace(MARKS, '');
  const paragraphs = typed.split(/\n[ \t]*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n');
}

/** Jane Austen's novels by their names in the catalogue, in the order in which they came out. */
export const AUSTEN = [
  'sense-and-sensibility',
  'pride-and-prejudice',
  'mansfield-park',
  'emma',
  'northanger-abbey',
  'persuasion',
] as const;

/** The novel that no model and no baseline of the course learns from. */
export const HELD_OUT = 'persuasion';

/**
 * A text of the catalogue as plain prose: see `plainProse`.
 * @throws DataError when no text has that name, or its file is missing or altered.
 */
export function loadProse(name: string): string {
  return plainProse(loadText(name));
}

/** The five novels to learn from, one after the other, and the one held out. */
export function loadAusten(): { readonly training: string; readonly heldOut: string } {
  const others = AUSTEN.filter((name) => name !== HELD_OUT);
  return { training: others.map(loadProse).join('\n'), heldOut: loadProse(HELD_OUT) };
}
