// A lesson as the laws see it: cells with their text and tags, numbered as JupyterLab shows them from 1.
import { basename, dirname, join } from 'node:path';
import { notebookFiles, readNotebook, sourceOf } from '../../scripts/notebooks/files.mjs';

export interface Cell {
  type: string;
  source: string;
  tags: string[];
  /** Place among all cells, from 1. */
  number: number;
}

export interface Lesson {
  /** File name without `.ipynb`: `01-forward-pass`. */
  name: string;
  file: string;
  cells: Cell[];
}

/** The course's folder. */
export const ROOT = dirname(dirname(__dirname));

/** The lessons of the course in order; `COURSE_NOTEBOOKS=01,08` chooses those whose names start so. */
export function lessons(): Lesson[] {
  const prefixes = (process.env.COURSE_NOTEBOOKS ?? '').split(',');
  return notebookFiles(ROOT)
    .filter((file) => prefixes.some((prefix) => basename(file).startsWith(prefix)))
    .map(readLesson);
}

export function readLesson(file: string): Lesson {
  const cells = readNotebook(file).notebook.cells.map((cell, index) => ({
    type: cell.cell_type,
    source: sourceOf(cell),
    tags: cell.metadata?.tags ?? [],
    number: index + 1,
  }));
  return { name: basename(file, '.ipynb'), file, cells };
}

/** A lesson for tests of the laws. Strings are Markdown cells, `{ ts }` are code cells. */
export function lessonOf(...cells: (string | { ts: string; tags?: string[] })[]): Lesson {
  return {
    name: '99-fixture',
    file: join(ROOT, 'notebooks', '99-fixture.ipynb'),
    cells: cells.map((cell, index) =>
      typeof cell === 'string'
        ? { type: 'markdown', source: cell, tags: [], number: index + 1 }
        : { type: 'code', source: cell.ts, tags: cell.tags ?? [], number: index + 1 },
    ),
  };
}

export const codeCells = (lesson: Lesson): Cell[] => lesson.cells.filter(({ type }) => type === 'code');

export const proseCells = (lesson: Lesson): Cell[] => lesson.cells.filter(({ type }) => type === 'markdown');

/** The Markdown without fenced code. */
export const withoutFences = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```\s*$/gm, '');
