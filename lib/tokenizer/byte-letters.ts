// A printable letter for each byte, so that pieces of text that are no whole characters can be written in JSON.
// The table is GPT-2's, and since then that of every "ByteLevel" tokenizer: printable bytes stand for themselves.

const LAST_BYTE = 255;

/** The letter of each byte: `BYTE_LETTERS[0x41]` is `A`, `BYTE_LETTERS[0x20]`, the space, is `Ġ`. */
export const BYTE_LETTERS: readonly string[] = letters();

const BYTES = new Map(BYTE_LETTERS.map((letter, byte) => [letter, byte]));

/** Text to the letters of its UTF-8 bytes: ` né` is `ĠnÃ©`. */
export function toByteLetters(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => BYTE_LETTERS[byte]).join('');
}

/** The byte that a letter stands for; undefined when it stands for none. */
export function byteOf(letter: string): number | undefined {
  return BYTES.get(letter);
}

function letters(): string[] {
  let next = LAST_BYTE + 1; // bytes that can't be printed get the letters from U+0100 on
  return Array.from({ length: LAST_BYTE + 1 }, (_, byte) =>
    String.fromCodePoint(isPrintable(byte) ? byte : next++),
  );
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
}
