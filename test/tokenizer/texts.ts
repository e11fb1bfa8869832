// Texts for the tests of the tokenizer, and its file in a folder that is gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from 'course/core';

export const TEXT = `It is a truth universally acknowledged, that a single man in possession of a good fortune,
must be in want of a wife. However little known the feelings or views of such a man may be on his first entering
a neighbourhood, this truth is so well fixed in the minds of the surrounding families, that he's considered as
the rightful property of some one or other of their daughters. "My dear Mr. Bennet," said his lady to him one
day, "have you heard that Netherfield Park is let at last?" Mr. Bennet replied that he had not.  He’d 3 naïve
cafés, and   spaces.\n\n\tThe end of the text of the beginning.`;

/** The first and last code point of some blocks: letters, marks, signs, scripts, emoji, private use. */
const BLOCKS = [
  [0x00, 0x7f],
  [0x20, 0x7e],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x400, 0x4ff],
  [0x5d0, 0x6ff],
  [0x2000, 0x206f],
  [0x4e00, 0x9fff],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
  [0x1f300, 0x1faff],
  [0x10000, 0x10ffff],
];

/** A text of 0 to 40 characters from all over Unicode. */
export function randomText(seed: number): string {
  const { integer } = random(`text ${seed}`);
  return Array.from({ length: integer(41) }, () => {
    const [first, last] = BLOCKS[integer(BLOCKS.length)];
    return String.fromCodePoint(first + integer(last - first + 1));
  }).join('');
}

const folder = mkdtempSync(join(tmpdir(), 'course-tokenizer-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder that is gone after the tests. */
export function scratchPath(name: string): string {
  return join(folder, name);
}
