// What lande's model sees of a text: how often each of its pieces of one to four letters occurs.

const LENGTHS = [1, 2, 3, 4];

/**
 * A text as lande reads it: lower case, letters and single spaces only, one space at each end.
 *
 * Lengths are counted in UTF-16 units, as the package does.
 */
export function normalized(text: string): string {
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
export function shares(text: string, pieces: readonly string[]): Float32Array {
  const letters = normalized(text);
  const counts = new Map<string, number>();
  for (const length of LENGTHS) {
    for (let start = 0; start + length <= letters.length; start++) {
      const piece = letters.slice(start, start + length);
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  }
  const total = (length: number) => letters.length - length + 1;
  return Float32Array.from(pieces, (piece) => (counts.get(piece) ?? 0) / Math.max(1, total(piece.length)));
}
