// A course as texts in memory, and lessons that may be changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** Texts by path. */
export type Files = Map<string, string>;

export interface Cell {
  cell_type: string;
  id?: string;
  metadata: Record<string, unknown>;
  source: string | string[];
  [field: string]: unknown;
}

export interface Lesson {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: number;
  nbformat_minor: number;
}

/** Files of the real course: two lessons, two exercises, and some of what is behind them. */
const PATHS = [
  'README.md',
  'package.json',
  'exercises/exercises.json',
  'exercises/01-forward-pass/dense.ts',
  'exercises/01-forward-pass/relu.ts',
  'lib/plots/slider.ts',
  'notebooks/01-forward-pass.ipynb',
  'notebooks/02-loss.ipynb',
  'scripts/course.mjs',
];

/** A fresh copy. */
export function courseFiles(): Files {
  return new Map(PATHS.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** A lesson, parsed. */
export function lessonIn(files: Files, path: string): Lesson {
  return JSON.parse(String(files.get(path)));
}

/** Saves a lesson as JupyterLab does. */
export function put(files: Files, path: string, lesson: Lesson): void {
  files.set(path, `${JSON.stringify(lesson, null, 1)}\n`);
}

export function source(cell: Cell): string {
  return [cell.source].flat().join('');
}

export function cellsOf(lesson: Lesson, type: string): Cell[] {
  return lesson.cells.filter(({ cell_type }) => cell_type === type);
}

export function codeCells(lesson: Lesson): Cell[] {
  return cellsOf(lesson, 'code');
}
