// The digits as a second scanner would give them: a made-up machine, so that the difference is known to the pixel.
import { CourseError, random } from '../core';
import { DIGIT_SHAPE, loadDigits } from './digits';
import { pick, split } from './split';

/** What is different about a scanner; every part can be switched off. */
export interface ScannerSettings {
  /** Pixels that everything lies further right, a whole number from 0. Default 1. */
  readonly shift?: number;
  /** What ink 0 becomes. Default 0.2; 0 for none. */
  readonly background?: number;
  /** How far ink 0 and ink 1 lie apart. Default 0.6; 1 for as it was. */
  readonly contrast?: number;
  /** Standard deviation of each pixel's normal noise. Default 0.08; 0 for none. */
  readonly noise?: number;
  /** Of the noise; equal seeds and images give equal scans. Default 'scanner B'. */
  readonly seed?: number | string;
}

/**
 * What scanner B makes of images from scanner A. No such machine exists: it is computed.
 *
 * Every image lies one pixel further right (an empty column comes in at the left, the last one is lost), ink `v` becomes
 * 0.2 + 0.6 v, so that paper is grey and black is pale, and each pixel gets noise; the result stays within 0 to 1.
 * @param images (N, 64), ink from 0 to 1.
 * @returns (N, 64), new arrays.
 */
export function scannerB(images: readonly (readonly number[])[], settings: ScannerSettings = {}): number[][] {
  const { shift = 1, background = 0.2, contrast = 0.6, noise = 0.08, seed = 'scanner B' } = settings;
  const { normal } = random(seed);
  const width = DIGIT_SHAPE[1];
  const scan = (image: readonly number[], at: number): number => {
    const ink = at % width < shift ? 0 : image[at - shift];
    return Math.min(1, Math.max(0, background + contrast * ink + normal(0, noise)));
  };
  return images.map((image) => image.map((_, at) => scan(image, at)));
}

/** Images with their digits. */
export interface Labelled {
  /** (N, 64) */
  readonly x: number[][];
  /** (N) */
  readonly y: number[];
}

/** The digits from two scanners. */
export interface Scanners {
  /** Many images to learn from. */
  readonly a: { readonly train: Labelled; readonly test: Labelled };
  /** A few images to learn from, none of them among scanner A's; the same sheets as scanner A's to be tested on. */
  readonly b: { readonly train: Labelled; readonly test: Labelled };
}

/** How the digits are dealt out. */
export interface ScannersOptions {
  /** Labelled images from scanner B, 1 to 359. Default 100. */
  readonly numRows?: number;
  /** Seed of the split. Default 1. */
  readonly seed?: number | string;
  /** What is different about scanner B; see `scannerB`. */
  readonly scanner?: ScannerSettings;
}

/**
 * Deals out the digits: three fifths are scanner A's to learn from, one fifth is scanner B's, of which only the first
 * `numRows` are used, and the last fifth is the test, scanned by both.
 * @throws CourseError for a number of rows that there isn't.
 */
export function loadScanners({ numRows = 100, seed = 1, scanner }: ScannersOptions = {}): Scanners {
  const { images, labels } = loadDigits();
  const { train, validation, test } = split(images.length, { test: 0.2, validation: 0.2, seed });
  if (!Number.isSafeInteger(numRows) || numRows < 1 || numRows > validation.length) {
    throw new CourseError(
      `Expected 1 to ${validation.length} labelled images from scanner B, got ${numRows}. Take numRows: 100.`,
    );
  }
  const scans = scannerB(images, scanner);
  const part = (from: number[][], rows: number[]): Labelled => ({
    x: pick(from, rows),
    y: pick(labels, rows),
  });
  return {
    a: { train: part(images, train), test: part(images, test) },
    b: { train: part(scans, validation.slice(0, numRows)), test: part(scans, test) },
  };
}
