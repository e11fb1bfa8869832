// JSON that is the same for the same value, and shows whatever could not be seen.
import { UNSEEN } from '../../core';

/** A value as JSON in one form: two spaces, a line at the end, and no character that is not seen. */
export function canonicalJson(value: object): string {
  const escaped = (character: string): string =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
  return `${JSON.stringify(value, null, 2).replace(UNSEEN, escaped)}\n`;
}
