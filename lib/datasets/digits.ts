// Handwritten digits as plain arrays, ready for a network.
import { DataError, sizeOf } from '../core';
import { catalogEntry } from './catalog';
import type { CatalogEntry } from './catalog-entry';
import { readChecked } from './file';
import { checkRows, nextStep } from './table';

/** Images and the digit each one shows, row for row. */
export interface Digits {
  /** (1797, 64): ink from 0 (none) to 1 (full), row by row from the top left of the 8 x 8 grid. */
  readonly images: number[][];
  /** (1797): 0 to 9. */
  readonly labels: number[];
}

/** Height and width of an image in pixels. */
export const DIGIT_SHAPE = [8, 8] as const;

/** The file counts ink in 16ths. */
const FULL_INK = 16;

/**
 * The 1,797 handwritten digits.
 *
 * It splits the lines itself: polars would take ten times as long, most of it to load its binary.
 * @throws DataError when the file is missing or altered.
 */
export function loadDigits(): Digits {
  const entry = catalogEntry('digits');
  const lines = readChecked(entry).toString('latin1').trimEnd().split('\n');
  checkRows(entry, lines.length);
  const images: number[][] = [];
  const labels: number[] = [];
  lines.forEach((line, row) => {
    const numbers = parseLine(entry, line, row);
    labels.push(numbers.pop() as number);
    images.push(numbers.map((ink) => ink / FULL_INK));
  });
  return { images, labels };
}

function parseLine(entry: CatalogEntry, line: string, row: number): number[] {
  const numbers = line.split(',').map(Number);
  const wrong = numbers.findIndex((value) => Number.isNaN(value));
  if (wrong === -1 && numbers.length === sizeOf(DIGIT_SHAPE) + 1) return numbers;
  const got = wrong === -1 ? `${numbers.length} of them` : `"${line.split(',')[wrong]}"`;
  throw new DataError(
    `Expected ${sizeOf(DIGIT_SHAPE) + 1} numbers in row ${row + 1} of data/${entry.file}, got ${got}. ${nextStep(entry)}`,
  );
}
