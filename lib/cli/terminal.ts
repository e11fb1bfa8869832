// Text for a terminal: colour where it is wanted, control characters of strangers nowhere.
import { styleText } from 'node:util';

/** What `styleText` can paint that the course uses. */
type Paint = 'green' | 'red' | 'yellow' | 'cyan' | 'bold' | 'dim';

/** Whether to use colour: on a terminal, unless NO_COLOR is set. */
const COLOUR = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

/** Paints a text where the terminal can show it. Colour is never the only sign. */
export function paint(style: Paint, text: string): string {
  return COLOUR ? styleText(style, text) : text;
}

/** A learner's text made harmless: control characters, which could move the cursor, become visible marks. */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\u241b');
}

/** Indents every line of a text. */
export function indent(text: string, by = 2): string {
  return text.replace(/^/gm, ' '.repeat(by));
}

/** Prints one line. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}
