// A digit drawn with the keyboard: lines of text become pixels.
import { CourseError } from '../../core';

/** Rows of a drawing, and pixels of a row. */
const SIDE = 8;

/**
 * The pixels of a drawing, row after row, 64 in all: `#` is ink (1), every other sign is paper (0). Spaces do not
 * count, so that lines may be indented.
 * @throws CourseError that names the row which has not 8 pixels, or says how many rows there are.
 */
export function drawnPixels(drawing: string): number[] {
  const rows = drawing
    .split('\n')
    .map((row) => row.replace(/\s/g, ''))
    .filter((row) => row !== '');
  rows.forEach((row, i) => {
    const length = [...row].length;
    if (length === SIDE) return;
    throw new CourseError(
      `Expected ${SIDE} pixels in each row, got ${length} in row ${i + 1}, "${row}". ` +
        `Write . for paper and # for ink until it has ${SIDE}.`,
    );
  });
  if (rows.length === SIDE) return rows.flatMap((row) => [...row].map((sign) => (sign === '#' ? 1 : 0)));
  throw new CourseError(`Expected ${SIDE} rows, got ${rows.length}. Add or remove some.`);
}

/** The drawing one column farther left: what stood in the first column is gone, the last one is paper. (64) -> (64) */
export function shiftedLeft(pixels: readonly number[]): number[] {
  return rowsOf(pixels).flatMap((row) => [...row.slice(1), 0]);
}

/** The drawing one column farther right. (64) -> (64) */
export function shiftedRight(pixels: readonly number[]): number[] {
  return rowsOf(pixels).flatMap((row) => [0, ...row.slice(0, -1)]);
}

const rowsOf = (pixels: readonly number[]): number[][] =>
  Array.from({ length: pixels.length / SIDE }, (_, row) => pixels.slice(SIDE * row, SIDE * (row + 1)));
