// Results in their own form: what `course report` reads again.

import { UNSEEN } from '../../core';
import type { Results } from '../results/schema';
import type { Writer } from './writer';

/** `results.json`, whole. */
export const json: Writer = {
  name: 'json',
  about: 'everything, for programs; always written',
  files: (results) => new Map([['results.json', canonicalJson(results)]]),
};

/** A value as JSON in one form: two spaces, a line at the end, and no character that is not seen. */
export function canonicalJson(value: Results | object): string {
  const escaped = (character: string): string =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
  return `${JSON.stringify(value, null, 2).replace(UNSEEN, escaped)}\n`;
}
