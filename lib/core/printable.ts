// Text that learners wrote, on its way into a format: only what can be seen, and only as much as fits.

/** Control characters, marks that reorder or hide text, separators of lines, and code points that are no characters. */
export const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Halves of a character; with the flag `u` a whole pair is none of them. */
const HALVES = /[\ud800-\udfff]/gu;

/**
 * A text with every unseen character as a visible mark, such as `‹U+202E›`.
 * Lines and tabs stay; half characters become `�`; line ends become `\n`.
 */
export function printable(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(HALVES, '\ufffd').replace(UNSEEN, mark);
}

function mark(character: string): string {
  const code = character.codePointAt(0) as number;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** As `printable`, on one line: line ends become ` ⏎ `, tabs become spaces. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/\s*\n\s*/g, ' ⏎ ')
    .replace(/\t/g, ' ')
    .trim();
}

/** At most `limit` UTF-16 units; what is cut off is named by `end`, which counts too. */
export function shorten(text: string, limit: number, end = ' …'): string {
  if (text.length <= limit) return text;
  return text.slice(0, limit - end.length).replace(/[\ud800-\udbff]$/, '') + end;
}
