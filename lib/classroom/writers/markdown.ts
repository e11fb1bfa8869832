// Text on its way into Markdown.
import { printable } from '../../core';

/** A text as a block of code: the fence is longer than any row of backticks in it. */
export function codeBlock(text: string): string {
  const shown = printable(text);
  const fence = fenceFor(shown, 3);
  return `${fence}text\n${shown}\n${fence}\n`;
}

/** A text on one line as code within a sentence. */
export function codeSpan(text: string): string {
  const shown = printable(text).replace(/\s+/g, ' ');
  const fence = fenceFor(shown, 1);
  const space = /^[` ]|[` ]$/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** A text of the course's authors with every character that means something in Markdown taken literally. */
export function plainMarkdown(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function fenceFor(text: string, least: number): string {
  const rows = text.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(least, ...rows.map((row) => row.length + 1)));
}
