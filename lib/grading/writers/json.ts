// Results in their own form: what `course report` reads again.
import type { Results } from '../results/schema';
import type { Writer } from './writer';

/** `results.json`, whole. */
export const json: Writer = {
  name: 'json',
  about: 'everything, for programs; always written',
  files: (results) => new Map([['results.json', canonicalJson(results)]]),
};

/** Characters that JSON allows and that change how a person sees the text around them. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A value as JSON in one form: two spaces, a line at the end, and no character that is not seen. */
export function canonicalJson(value: Results | object): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(UNSEEN, escaped)}\n`;
}
